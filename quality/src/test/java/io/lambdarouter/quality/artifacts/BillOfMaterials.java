package io.lambdarouter.quality.artifacts;

import io.lambdarouter.quality.PublishedModule;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a module brings along at run time, as CycloneDX lists it.
 *
 * @param json the list as it is published
 */
record BillOfMaterials(JsonObject json) {

    private static final String OURS = "io.lambdarouter";

    static BillOfMaterials of(PublishedModule module) {
        try (JsonReader reader = Json.createReader(
                Files.newInputStream(Artifact.billOfMaterials(module).path()))) {
            return new BillOfMaterials(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonObject metadata() {
        return json.getJsonObject("metadata");
    }

    /** The artifacts of the project that the module needs. */
    List<String> ours() {
        return components()
                .filter(BillOfMaterials::isOurs)
                .map(BillOfMaterials::name)
                .toList();
    }

    /** The libraries of others that the module needs, at any distance. */
    Stream<Library> libraries() {
        return components().filter(component -> !isOurs(component)).map(BillOfMaterials::library);
    }

    private Stream<JsonObject> components() {
        return json.getJsonArray("components").getValuesAs(JsonObject.class).stream();
    }

    private static boolean isOurs(JsonObject component) {
        return component.getString("group").equals(OURS);
    }

    private static String name(JsonObject component) {
        return component.getString("name");
    }

    private static Library library(JsonObject component) {
        JsonArray licenses =
                component.getOrDefault("licenses", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        return new Library(
                component.getString("group") + ":" + name(component),
                component.getString("version"),
                licenses.getValuesAs(JsonObject.class).stream()
                        .flatMap(BillOfMaterials::licenses)
                        .toList());
    }

    /** The SPDX identifier where CycloneDX knows it, or a name, or an expression that offers a choice. */
    private static Stream<String> licenses(JsonObject entry) {
        if (entry.containsKey("expression")) {
            return Stream.of(entry.getString("expression").split(" OR "));
        }
        JsonObject license = entry.getJsonObject("license");
        return Stream.of(License.identifierOf(license.getString("id", license.getString("name", "none"))));
    }
}
