package com.example.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.Json;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.ResponseException;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.LambdaRouterContainer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function behind an HTTP API, on a real container. */
class HttpTest {

    static LambdaRouterContainer function;

    @BeforeAll
    static void start() {
        function = LambdaRouterContainer.startWith(Library.class);
    }

    @AfterAll
    static void stop() {
        function.close();
    }

    private static String route(String event) {
        return new String(function.router().route(Json.bytes(event)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET | /books/7 | 200 | {\\\"id\\\":\\\"7\\\",\\\"title\\\":\\\"Emma\\\"}",
                "GET | /books/newest | 200 | Persuasion for acme",
                "GET | /files/a/b | 200 | a/b has 0 bytes",
                "POST | /books | 404 | Nothing is here",
                "GET | /books/7/ | 404 | Nothing is here",
                "DELETE | /books/7 | 405 | The method is not allowed",
                "POST | /books/7 | 400 | The body is not what is expected"
            })
    void aRequestIsAnswered(String method, String path, int status, String body) {
        String answer = route(Json.request(method, path, ""));
        assertTrue(answer.startsWith("{\"statusCode\":" + status + ","), answer);
        assertTrue(answer.endsWith("\"body\":\"" + body + "\",\"isBase64Encoded\":false}"), answer);
    }

    @Test
    void aBodyIsBoundAndAHeaderIsSent() {
        assertEquals(
                "{\"statusCode\":201,\"headers\":{\"location\":\"/books/8\"}}",
                route(Json.request("POST", "/books/8", "{\"id\":\"8\",\"title\":\"Emma\"}")));
    }

    @Test
    void theMethodsOfAPathAreTold() {
        String answer = route(Json.request("DELETE", "/books/7", ""));
        assertTrue(answer.contains("\"allow\":\"GET, POST\""), answer);
    }

    @Test
    void aRequestOfARestApiIsAnsweredToo() {
        String answer = route(Json.restRequest("PUT", "/files/a/b", "AAEC"));
        assertTrue(answer.contains("a/b has 3 bytes"), answer);
    }

    @Test
    void theStageIsNoPartOfThePath() {
        String event =
                Json.request("GET", "/prod/books/newest", "").replace("\"stage\":\"$default\"", "\"stage\":\"prod\"");
        assertTrue(route(event).contains("Persuasion"), route(event));
    }

    @Test
    void onlookersSeeEveryRequestAndAnswerNone() {
        Library library = function.bean(Library.class);
        int before = library.seen().size();
        route(Json.request("PATCH", "/nowhere", ""));
        assertEquals(
                List.of("PATCH 5"),
                library.seen().subList(before, library.seen().size()));
    }

    @Test
    void anObserverThatFailsFailsTheInvocation() {
        String event = Json.request("POST", "/books/8", "{\"id\":\"8\",\"title\":\"\"}");
        assertThrows(RecordFailedException.class, () -> route(event));
    }

    @Test
    void anObserverThatDoesNotAnswerFailsTheInvocation() {
        assertEquals("LR-0406", code(Json.request("GET", "/nothing", "")));
    }

    @Test
    void anObserverThatAnswersTwiceFailsTheInvocation() {
        RecordFailedException failure =
                assertThrows(RecordFailedException.class, () -> route(Json.request("GET", "/twice", "")));
        assertEquals("LR-0407", ((LambdaRouterException) failure.getCause()).code());
    }

    private static String code(String event) {
        return assertThrows(ResponseException.class, () -> route(event)).code();
    }

    @ApplicationScoped
    static class Rivals {
        void one(@Observes @Route("GET /a/{x}") HttpRequest<Void> request) {}

        void other(@Observes @Route("GET /a/{y}") HttpRequest<String> request) {}

        void unreadable(@Observes @Route("/a") HttpRequest<String> request) {}
    }

    @Test
    void observersThatWouldAnswerTheSameRequestsAreAMistakeAtTheStart() {
        RouterStartException start =
                assertThrows(RouterStartException.class, () -> LambdaRouterContainer.startWith(Rivals.class));
        assertEquals(
                List.of("HTTP-002", "HTTP-003"),
                start.problems().stream()
                        .map(problem -> problem.code())
                        .sorted()
                        .toList());
    }
}
