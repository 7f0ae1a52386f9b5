package com.example.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A function behind an HTTP API. */
@ApplicationScoped
class Library {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    void find(@Observes @Route("GET /books/{id}") HttpRequest<Void> request) {
        request.respond(HttpResponse.json(200, new Book(request.pathParameter("id"), "Emma")));
    }

    void add(@Observes @Route("POST /books/{id}") HttpRequest<Book> request) {
        if (request.body().title().isEmpty()) {
            throw new IllegalArgumentException("A book without a title");
        }
        request.respond(HttpResponse.of(201)
                .withHeader("location", "/books/" + request.body().id()));
    }

    void newest(@Observes @Route("GET /books/newest") HttpRequest<Void> request) {
        request.respond(HttpResponse.text(
                200, "Persuasion for " + request.raw().header("x-tenant").orElse("")));
    }

    void file(@Observes @Route("ANY /files/{path+}") HttpRequest<byte[]> request) {
        request.respond(
                HttpResponse.text(200, request.pathParameter("path") + " has " + request.body().length + " bytes"));
    }

    void lazy(@Observes @Route("GET /nothing") HttpRequest<Void> request) {}

    void eager(@Observes @Route("GET /twice") HttpRequest<Void> request) {
        request.respond(HttpResponse.of(200));
        request.respond(HttpResponse.of(500));
    }

    void log(@Observes RawHttpRequest request) {
        seen.add(request.method() + " " + request.queryParameter("limit").orElse(""));
    }

    List<String> seen() {
        return seen;
    }
}
