package dev.identityemulator.platform.startup;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.identityemulator.support.EmulatorServer;
import org.junit.jupiter.api.Test;

/** What is built at its first use can be built: a start finds no mistake in it. */
class LazyBeansTest {

    @Test
    void getBeanWhenOfAnyNameThenIsBuilt() {
        try (var server = EmulatorServer.start("emulator.upstream=http://127.0.0.1:1")) {
            var context = server.context();
            for (var name : context.getBeanDefinitionNames()) {
                assertThatCode(() -> context.getBean(name)).as(name).doesNotThrowAnyException();
            }
        }
    }
}
