package com.example.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.Json;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.LambdaRouterContainer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function behind a queue, on a real container. */
class SqsTest {

    @BeforeEach
    void configure() {
        System.setProperty("ORDERS_QUEUE", "orders.fifo");
        System.setProperty("LAMBDA_ROUTER_BATCH_FAILURES", "report");
    }

    @AfterEach
    void clear() {
        Stream.of("ORDERS_QUEUE", "LAMBDA_ROUTER_BATCH_FAILURES", "LAMBDA_ROUTER_CONCURRENCY")
                .forEach(System::clearProperty);
    }

    private static String order(String id, String queue, String group, int quantity) {
        return Json.message(id, queue, group, "{\"id\":\"" + id + "\",\"quantity\":" + quantity + "}");
    }

    private static String route(LambdaRouterContainer function, String... messages) {
        return new String(function.router().route(Json.bytes(Json.messages(messages))), StandardCharsets.UTF_8);
    }

    private static List<String> taken(LambdaRouterContainer function) {
        return function.bean(OrderDesk.class).taken();
    }

    @Test
    void everyMessageReachesTheObserverOfItsQueue() {
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(OrderDesk.class)) {
            assertEquals("{\"batchItemFailures\":[]}", route(function, order("o1", "orders.fifo", "g", 1)));
            assertEquals("{\"batchItemFailures\":[]}", route(function, Json.message("m", "audit", "", "hello")));
            assertEquals(List.of("o1", "audit acme"), taken(function));
        }
    }

    /** In the group of the failed message nothing goes on; the other group does not wait. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "4"})
    void aFailureInAFifoQueueStopsItsGroupOnly(String concurrency) {
        System.setProperty("LAMBDA_ROUTER_CONCURRENCY", concurrency);
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(OrderDesk.class)) {
            String answer = route(
                    function,
                    order("a1", "orders.fifo", "a", -1),
                    order("b1", "orders.fifo", "b", 1),
                    order("a2", "orders.fifo", "a", 1),
                    order("b2", "orders.fifo", "b", 1));
            assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"a1\"},{\"itemIdentifier\":\"a2\"}]}", answer);
            assertEquals(List.of("b1", "b2"), taken(function));
        }
    }

    @Test
    void aFailureInAStandardQueueIsItsOwn() {
        System.setProperty("ORDERS_QUEUE", "orders");
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(OrderDesk.class)) {
            String answer = route(
                    function,
                    order("o1", "orders", "", 1),
                    order("o2", "orders", "", -1),
                    Json.message("o3", "orders", "", "no JSON"),
                    order("o4", "orders", "", 1),
                    Json.message("o5", "orders", "", "null"));
            assertEquals(
                    "{\"batchItemFailures\":[{\"itemIdentifier\":\"o2\"},{\"itemIdentifier\":\"o3\"},"
                            + "{\"itemIdentifier\":\"o5\"}]}",
                    answer);
            assertEquals(List.of("o1", "o4"), taken(function));
        }
    }

    @Test
    void aFailureThatNoAnswerCanNameFailsTheInvocation() {
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(OrderDesk.class)) {
            assertThrows(RecordFailedException.class, () -> route(function, order("", "orders.fifo", "g", -1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "throw,audit=report"})
    void whereTheQueueDoesNotReportTheInvocationFails(String failures) {
        System.setProperty("LAMBDA_ROUTER_BATCH_FAILURES", failures);
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(OrderDesk.class)) {
            assertThrows(RecordFailedException.class, () -> route(function, order("o1", "orders.fifo", "g", -1)));
        }
    }

    @Test
    void aMessageOfAQueueThatNobodyObservesIsNotLost() {
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(OrderDesk.class)) {
            assertEquals(
                    "{\"batchItemFailures\":[{\"itemIdentifier\":\"o1\"}]}",
                    route(function, order("o1", "elsewhere", "g", 1)));
        }
    }

    @Test
    void aQueueWithoutItsVariableIsAMistakeAtTheStart() {
        System.clearProperty("ORDERS_QUEUE");
        RouterStartException start =
                assertThrows(RouterStartException.class, () -> LambdaRouterContainer.startWith(OrderDesk.class));
        assertTrue(start.getMessage().contains("SQS-001"), start.getMessage());
    }

    @Test
    void anEmptyListIsAnswered() {
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(OrderDesk.class)) {
            assertEquals("{\"batchItemFailures\":[]}", route(function));
        }
    }
}
