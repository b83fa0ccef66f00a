package dev.identityemulator.core.upstream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that records each request byte for byte, and responds with the bytes that a test gives it. */
final class RecordingUpstream implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Reply reply;
    final List<Recorded> requests = new CopyOnWriteArrayList<>();

    /** Writes the response to a request, on the connection that it came by. */
    interface Reply {
        void to(Recorded request, OutputStream out, Socket connection) throws IOException;
    }

    /** A request: its head as it was sent, and the length and digest of its body, chunks put together. */
    record Recorded(String head, long length, String digest) {

        String line() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        /** The values of a header, each line's. */
        List<String> header(String name) {
            return head.lines()
                    .skip(1)
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    private RecordingUpstream(Reply reply) throws IOException {
        this.reply = reply;
        this.socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    static RecordingUpstream replying(Reply reply) {
        try {
            return new RecordingUpstream(reply);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One that sends these bytes in response to each request. */
    static RecordingUpstream replying(String response) {
        return replying((request, out, connection) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A whole JSON response. */
    static String json(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The setting that makes an emulator use it. */
    String setting() {
        return "emulator.upstream=" + url();
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            var out = connection.getOutputStream();
            for (var head = head(in); !head.isEmpty(); head = head(in)) {
                var digest = sha256();
                long length = body(new Recorded(head, 0, ""), in, digest);
                var request = new Recorded(head, length, HexFormat.of().formatHex(digest.digest()));
                requests.add(request);
                reply.to(request, out, connection);
                out.flush();
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static long body(Recorded head, InputStream in, MessageDigest digest) throws IOException {
        if (head.header("Transfer-Encoding").isEmpty()) {
            var length = head.header("Content-Length");
            return length.isEmpty() ? 0 : copy(in, Long.parseLong(length.get(0)), digest);
        }
        long total = 0;
        for (long size = Long.parseLong(line(in), 16); size > 0; size = Long.parseLong(line(in), 16)) {
            total += copy(in, size, digest);
            line(in);
        }
        line(in);
        return total;
    }

    private static long copy(InputStream in, long length, MessageDigest digest) throws IOException {
        var part = new byte[16 * 1024];
        long left = length;
        while (left > 0) {
            int count = in.read(part, 0, (int) Math.min(left, part.length));
            if (count < 0) {
                throw new IOException("cut off");
            }
            digest.update(part, 0, count);
            left -= count;
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
