package com.example.http;

import com.example.Json;
import io.lambdarouter.spi.EventSourcePlugin;
import io.lambdarouter.testkit.tck.EventSourcePluginTck;
import io.lambdarouter.testkit.tck.SampleEvent;
import java.util.List;
import java.util.Set;

class HttpPluginTest extends EventSourcePluginTck {

    @Override
    protected EventSourcePlugin plugin() {
        return new HttpPlugin();
    }

    @Override
    protected List<Class<?>> beans() {
        return List.of(Library.class);
    }

    @Override
    protected boolean answersRequests() {
        return true;
    }

    @Override
    protected Set<String> ownSources() {
        return Set.of("aws:apigateway", "aws:lambda-url");
    }

    @Override
    protected List<SampleEvent> samples() {
        return List.of(
                SampleEvent.of("a request of an HTTP API", Json.request("GET", "/books/secret", ""))
                        .withSecret("secret"),
                SampleEvent.of(
                                "a request with a body",
                                Json.request("POST", "/books/7", "{\"id\":\"7\",\"title\":\"Secret\"}"))
                        .withSecret("Secret"),
                SampleEvent.of("a request of a REST API", Json.restRequest("PUT", "/files/a/b", "AAEC")));
    }
}
