package io.lambdarouter.quality.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The classes that a rule finds fault with. */
final class ViolatingClasses {

    private ViolatingClasses() {}

    /** Their full names. */
    static Set<String> of(ArchRule rule, JavaClasses classes) {
        Set<String> names = new TreeSet<>();
        rule.evaluate(classes)
                .handleViolations((Collection<Object> objects, String message) ->
                        objects.forEach(violating -> names.add(owner(violating).getName())));
        return names;
    }

    private static JavaClass owner(Object violating) {
        if (violating instanceof JavaAccess<?> access) {
            return access.getOriginOwner();
        }
        if (violating instanceof Dependency dependency) {
            return dependency.getOriginClass();
        }
        return violating instanceof JavaMember member ? member.getOwner() : (JavaClass) violating;
    }
}
