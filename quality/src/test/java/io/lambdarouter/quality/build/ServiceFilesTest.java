package io.lambdarouter.quality.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.Project;
import io.lambdarouter.quality.PublishedModule;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceFilesTest {

    static List<Provider> providers() {
        return Arrays.stream(PublishedModule.values())
                .flatMap(ServiceFilesTest::providersOf)
                .toList();
    }

    private static Stream<Provider> providersOf(PublishedModule module) {
        Path services = module.resources().resolve("META-INF/services");
        return Project.filesBelow(services, "").stream()
                .flatMap(file -> Project.read(file)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Provider(module, file.getFileName().toString(), line)));
    }

    @Test
    void theExtensionAndThePlugInAreAmongThem() {
        assertThat(providers())
                .extracting(Provider::service)
                .contains("jakarta.enterprise.inject.spi.Extension", "io.lambdarouter.spi.EventSourcePlugin");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aProviderIsAClassOfItsModuleThatTheServiceLoaderCanMake(Provider provider)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName(provider.implementation);

        assertThat(Class.forName(provider.service)).isAssignableFrom(type);
        assertThat(type.getPackageName()).startsWith(provider.module.rootPackage());
        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).isTrue();
    }

    record Provider(PublishedModule module, String service, String implementation) {}
}
