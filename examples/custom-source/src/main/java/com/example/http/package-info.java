/**
 * An event source plug-in for HTTP requests, from an HTTP API or a REST API of API Gateway, or from a function URL.
 *
 * <p>Observe {@link com.example.http.HttpRequest} to answer requests, one observer for each {@link com.example.http.Route},
 * and {@link com.example.http.RawHttpRequest} to look on.
 */
package com.example.http;
