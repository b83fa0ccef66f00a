import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.catalina.startup.Tomcat;

/**
 * The web server of the emulator with nothing in it: every request gets the same 1,500 bytes. What it costs on a machine is what
 * nobody gets below, and so what the cost of a request there can be compared with. Its argument is the port.
 */
final class Bare {

    private static final byte[] RESPONSE =
            ("{\"id\": \"" + "x".repeat(1480) + "\"}\n").getBytes(StandardCharsets.UTF_8);

    private Bare() {}

    public static void main(String[] args) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        tomcat.setPort(Integer.parseInt(args[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "response", new Response());
        context.addServletMappingDecoded("/*", "response");
        tomcat.start();
        tomcat.getServer().await();
    }

    /** Responds as the emulator does: with a type, an id of the request, and the length. */
    private static final class Response extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            response.setHeader("Request-Id", "req_bare" + request.getHeader("Authorization").length());
            response.setContentLength(RESPONSE.length);
            response.getOutputStream().write(RESPONSE);
        }
    }
}
