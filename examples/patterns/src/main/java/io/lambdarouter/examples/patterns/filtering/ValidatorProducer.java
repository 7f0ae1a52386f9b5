package io.lambdarouter.examples.patterns.filtering;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Gives beans a validator. */
@ApplicationScoped
class ValidatorProducer {

    private final ValidatorFactory factory = Validation.byDefaultProvider()
            .configure()
            // messages without expressions, so that the function needs no implementation of Expression Language
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    @Produces
    @ApplicationScoped
    Validator validator() {
        return factory.getValidator();
    }

    @PreDestroy
    void close() {
        factory.close();
    }
}
