package dev.identityemulator.testkit.server;

import java.net.URI;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The emulator's image in a container, which Testcontainers ends after this JVM. */
final class ContainerServer {

    private static final int PORT = 12111;
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private ContainerServer() {}

    /**
     * Starts it, and waits until it is healthy.
     *
     * @throws EmulatorStartException if Testcontainers or Docker is missing, or if it does not start
     */
    static EmulatorServer start(String image, ServerSettings settings) {
        try {
            return Started.of(image, settings);
        } catch (NoClassDefFoundError missing) {
            throw new EmulatorStartException(
                    ServerSettings.IMAGE + " needs org.testcontainers:testcontainers on the class path.", missing);
        }
    }

    /** Apart, as this class can be loaded only with Testcontainers. */
    private static final class Started {

        static EmulatorServer of(String image, ServerSettings settings) {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                throw new EmulatorStartException(
                        "Docker does not respond, and " + ServerSettings.IMAGE + "=" + image + " needs it.");
            }
            var container = new GenericContainer<>(DockerImageName.parse(image))
                    .withExposedPorts(PORT)
                    .withAccessToHost(true)
                    .withCommand(settings.arguments().toArray(String[]::new))
                    .waitingFor(Wait.forHttp("/actuator/health").withStartupTimeout(settings.startTimeout()));
            try {
                container.start();
            } catch (RuntimeException failed) {
                throw new EmulatorStartException(
                        "The image " + image + " did not start: " + failed.getMessage() + "\n" + log(container),
                        failed);
            }
            var baseUrl = "http://" + container.getHost() + ":" + container.getMappedPort(PORT);
            return new EmulatorServer(baseUrl, "http://localhost:" + PORT, Started::fromInside);
        }

        private static String log(GenericContainer<?> container) {
            return container.getContainerId() == null ? "It wrote no log." : container.getLogs();
        }

        /** A receiver on this machine has another name in the container. */
        private static String fromInside(String receiver) {
            var url = URI.create(receiver);
            if (!THIS_MACHINE.contains(String.valueOf(url.getHost())) || url.getPort() < 0) {
                return receiver;
            }
            Testcontainers.exposeHostPorts(url.getPort());
            return receiver.replace(
                    url.getRawAuthority(), GenericContainer.INTERNAL_HOST_HOSTNAME + ":" + url.getPort());
        }
    }
}
