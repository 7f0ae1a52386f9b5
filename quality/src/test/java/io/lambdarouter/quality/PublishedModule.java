package io.lambdarouter.quality;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A module whose jar users get. */
public enum PublishedModule {
    API("api", ""),
    SPI("spi", ".spi"),
    CORE("core", ".core"),
    DYNAMODB_PLUGIN("dynamodb-plugin", ".dynamodb"),
    TESTKIT("testkit", ".testkit"),
    LOCAL("local", ".local");

    private static final String ROOT_PACKAGE = "io.lambdarouter";

    private final String directory;
    private final String subpackage;

    PublishedModule(String directory, String subpackage) {
        this.directory = directory;
        this.subpackage = subpackage;
    }

    /** The modules that hold classes by now. */
    public static List<PublishedModule> withSources() {
        return Arrays.stream(values()).filter(PublishedModule::hasSources).toList();
    }

    /** Whether there is a source file yet. */
    public boolean hasSources() {
        return !Project.filesBelow(sources(), ".java").isEmpty();
    }

    public String artifactId() {
        return "lambda-router-" + directory;
    }

    /** The package that all packages of the module lie in, promised as its module name too. */
    public String rootPackage() {
        return ROOT_PACKAGE + subpackage;
    }

    /** What follows the common root in the names of the module's packages. */
    public String subpackage() {
        return subpackage;
    }

    public Path sources() {
        return Project.root().resolve(directory).resolve("src/main/java");
    }

    public Path resources() {
        return Project.root().resolve(directory).resolve("src/main/resources");
    }

    public Path target() {
        return Project.root().resolve(directory).resolve("target");
    }

    /** Whether it may name an event source: the router itself must serve all of them alike. */
    public boolean isNeutral() {
        return this == API || this == SPI || this == CORE;
    }

    @Override
    public String toString() {
        return directory;
    }
}
