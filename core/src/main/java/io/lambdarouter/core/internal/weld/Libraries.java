package io.lambdarouter.core.internal.weld;

import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;

/** Jars that every function has and in which none keeps its beans: looking into them would only make its start slower. */
final class Libraries {

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

    /** Whether an archive says in its manifest that it is one of them. */
    static boolean contains(Archive archive) {
        Attributes manifest = archive.manifest();
        return begins(manifest.getValue(MODULE), MODULES)
                || begins(manifest.getValue(BUNDLE), BUNDLES)
                || TITLES.contains(String.valueOf(manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE)));
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
