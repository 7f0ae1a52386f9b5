package io.lambdarouter.core.internal.weld;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;

/** Jars that functions have and in which none keeps its beans: looking into them would only make a start slower. */
final class Libraries {

    /** What their files are called before the version, as Maven and Gradle name them; these jars are not even opened. */
    private static final Set<String> FILES = Set.of(
            "apiguardian-api",
            "aws-lambda-java-core",
            "aws-lambda-java-events",
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-serialization",
            "jakarta.annotation-api",
            "jakarta.el-api",
            "jakarta.enterprise.cdi-api",
            "jakarta.enterprise.cdi-el-api",
            "jakarta.enterprise.lang-model",
            "jakarta.inject-api",
            "jakarta.interceptor-api",
            "jakarta.json-api",
            "jakarta.json.bind-api",
            "jboss-classfilewriter",
            "jboss-logging",
            "jspecify",
            "lambda-router-api",
            "lambda-router-core",
            "lambda-router-spi",
            "parsson",
            "weld-api",
            "weld-core-impl",
            "weld-environment-common",
            "weld-lite-extension-translator",
            "weld-se-core",
            "weld-spi",
            "yasson");

    private static final Attributes.Name MODULE = new Attributes.Name("Automatic-Module-Name");
    private static final Attributes.Name BUNDLE = new Attributes.Name("Bundle-SymbolicName");

    /** The router's own with its plug-ins, and the AWS SDK with its thousands of classes; nobody else's module begins so. */
    private static final List<String> MODULES = List.of("io.lambdarouter", "software.amazon.awssdk.");

    private static final List<String> BUNDLES = List.of(
            "jakarta.",
            "org.eclipse.parsson",
            "org.jboss.logging.",
            "jboss-classfilewriter",
            "org.jspecify.",
            "yasson");

    /** Weld's jars bear no name but a title. */
    private static final Set<String> TITLES = Set.of(
            "CDI Lite Extension Translator",
            "Weld APIs",
            "Weld Environment Common",
            "Weld Implementation (Core)",
            "Weld SE (Core)",
            "Weld SPIs for container integration");

    private Libraries() {}

    /** Whether an archive is one of them by its file's name, or says so in its manifest, however its file is called. */
    static boolean contains(Archive archive) {
        Attributes manifest = archive.manifest();
        return archive.isNamedLibrary()
                || begins(manifest.getValue(MODULE), MODULES)
                || begins(manifest.getValue(BUNDLE), BUNDLES)
                || TITLES.contains(String.valueOf(manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE)));
    }

    /** Whether a file has the name of one of them, with a version, which begins with a digit behind a dash. */
    static boolean isNamed(File file) {
        String name = file.getName();
        int dash = name.indexOf('-');
        while (dash >= 0 && !isDigit(name, dash + 1)) {
            dash = name.indexOf('-', dash + 1);
        }
        return dash >= 0 && name.endsWith(".jar") && FILES.contains(name.substring(0, dash));
    }

    private static boolean isDigit(String name, int at) {
        return at < name.length() && Character.isDigit(name.charAt(at));
    }

    /** Whether a name begins in one of some ways; a loop, because streams cost a cold start. */
    static boolean begins(@Nullable String value, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (value != null && value.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
