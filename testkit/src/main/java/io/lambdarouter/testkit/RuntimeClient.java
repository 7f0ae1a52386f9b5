package io.lambdarouter.testkit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** AWS's runtime interface client, as found on the class path of this JVM. */
final class RuntimeClient {

    static final String MAIN_CLASS = AWSLambda.class.getName();

    /** The system property that names the file of the native library. */
    static final String NATIVE_LIBRARY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private RuntimeClient() {}

    /** The client and what it needs, and nothing of the function: it loads that with a class loader of its own. */
    static String classPath() {
        return Stream.of(AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
                .map(RuntimeClient::jarOf)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Copies the native library for this machine into a folder. Left alone, the client unpacks it to one fixed file for
     * the whole machine, where two functions that start at the same time, or two users, get in each other's way.
     */
    static Path unpackNativeLibrary(Path folder) throws IOException {
        String resource = "/jni/libaws-lambda-jni." + platform() + ".so";
        Path library = folder.resolve("libaws-lambda-jni.so");
        try (InputStream content = open(resource)) {
            Files.copy(content, library);
        }
        return library;
    }

    private static InputStream open(String resource) {
        return Optional.ofNullable(AWSLambda.class.getResourceAsStream(resource))
                .orElseThrow(() -> new UnsupportedOperationException("Found no " + resource + " in "
                        + jarOf(AWSLambda.class)
                        + ", expected the runtime interface client's native library for this machine; "
                        + "run the function on Linux on x86-64 or AArch64"));
    }

    private static String platform() throws IOException {
        String system = System.getProperty("os.name").equals("Linux") ? linux() : System.getProperty("os.name");
        return system + "-" + architecture();
    }

    private static String linux() throws IOException {
        // The files that this process has mapped tell which C library its JVM was built for.
        return Files.readString(Path.of("/proc/self/maps")).contains("ld-musl") ? "linux_musl" : "linux";
    }

    private static String architecture() {
        String architecture = System.getProperty("os.arch");
        return switch (architecture) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "aarch_64";
            default -> architecture;
        };
    }

    private static String jarOf(Class<?> type) {
        try {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(
                    "The place of " + type + " is no file, expected a jar on the class path; run from jars", e);
        }
    }
}
