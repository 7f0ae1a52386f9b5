package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Streams carry what the observers and their conditions look at. */
record ViewTypeCheck(Checks checks) {

    void run() {
        checks.interests()
                .forEach(interest -> checks.deliveriesTo(interest).forEach(delivery -> check(interest, delivery)));
    }

    private void check(Interest interest, Delivery delivery) {
        Optional<ViewType> viewType = delivery.viewType();
        if (viewType.isPresent()) {
            checkConditions(interest, delivery, viewType.get());
            checkImages(interest, delivery, viewType.get());
        } else if (looksAtImages(interest) && !hasNoStream(delivery)) {
            checks.found()
                    .unchecked(
                            "whether the stream of " + delivery.table().id()
                                    + " carries the images that observers need",
                            "its StreamViewType does not stand in the template, or depends on the deployment",
                            delivery.mapping().line(),
                            delivery.ids());
        }
    }

    private static boolean looksAtImages(Interest interest) {
        return interest.mayReadNewImage()
                || interest.changed().findAny().isPresent()
                || !interest.attributes().isEmpty();
    }

    private static boolean hasNoStream(Delivery delivery) {
        return delivery.table()
                .resource()
                .filter(table -> table.properties().at("StreamSpecification").isEmpty())
                .isPresent();
    }

    private void checkConditions(Interest interest, Delivery delivery, ViewType viewType) {
        if (viewType != ViewType.NEW_AND_OLD_IMAGES) {
            interest.changed()
                    .forEach(attribute -> undecidable(
                            interest,
                            delivery,
                            "@Changed(\"" + attribute + "\")",
                            List.of(Operation.MODIFY),
                            ViewType.NEW_AND_OLD_IMAGES.name()));
        }
        interest.attributes().forEach(condition -> checkAttribute(interest, delivery, viewType, condition));
    }

    private void checkAttribute(Interest interest, Delivery delivery, ViewType viewType, AttributeCondition condition) {
        List<Operation> without = interest.operations().stream()
                .filter(operation -> !viewType.hasImage(operation))
                .toList();
        boolean inKeys = !condition.isNested() && delivery.table().isKey(condition.attribute()) != Certainty.NO;
        if (!without.isEmpty() && !inKeys) {
            undecidable(
                    interest,
                    delivery,
                    condition.text(),
                    without,
                    "an image for these operations, or an attribute of the primary key");
        }
    }

    private void undecidable(
            Interest interest, Delivery delivery, String condition, List<Operation> operations, String expected) {
        checks.found()
                .error(
                        Diagnostic.of("LR-9017", "A condition of an observer cannot be decided on this stream")
                                .with("observer", interest.name())
                                .with("condition", condition)
                                .with("operations", operations)
                                .with("mapping", delivery.mapping().id())
                                .with("found", found(delivery))
                                .with("expected", expected)
                                .remedy("choose another StreamViewType, or remove the condition: such records fail"),
                        streamLine(delivery),
                        delivery.ids());
    }

    private static String found(Delivery delivery) {
        return "StreamViewType " + delivery.viewType().orElseThrow();
    }

    private static int streamLine(Delivery delivery) {
        return delivery.table()
                .viewType()
                .map(Value::line)
                .orElse(delivery.mapping().line());
    }

    /** An observer with a condition that cannot be decided is not called anyway. */
    private void checkImages(Interest interest, Delivery delivery, ViewType viewType) {
        boolean conditional = interest.changed().findAny().isPresent();
        if (interest.mayReadNewImage() && !viewType.hasNewImage(Operation.INSERT) && !conditional) {
            missing(interest, delivery, "the new image");
        } else if (interest.mayReadOldImage() && !viewType.hasOldImage(Operation.MODIFY) && !conditional) {
            missing(interest, delivery, "the old image");
        }
    }

    private void missing(Interest interest, Delivery delivery, String image) {
        checks.found()
                .warning(
                        Diagnostic.of("LR-9018", "An observer may ask for an image that the stream does not carry")
                                .with("observer", interest.name())
                                .with("image", image)
                                .with("mapping", delivery.mapping().id())
                                .with("found", found(delivery))
                                .with("expected", "a view type with " + image + ", if the observer reads it")
                                .remedy("choose another StreamViewType, or make sure that it reads keys only"),
                        streamLine(delivery),
                        delivery.ids());
    }
}
