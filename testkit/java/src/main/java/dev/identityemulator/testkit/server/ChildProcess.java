package dev.identityemulator.testkit.server;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs in the emulator's process, and ends it as soon as nobody holds the other end of its input: also when the JVM of the tests was
 * killed, which then cannot tidy up itself.
 */
public final class ChildProcess {

    static final String ADDRESS = "address";

    private ChildProcess() {}

    /** Starts the class that the second argument names with those after it; the first is the folder to delete at the end. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var parent = new Thread(() -> endWithParent(arguments[0]), "ends-with-parent");
        parent.setDaemon(true);
        parent.start();
        try {
            Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 2, arguments.length));
        } catch (InvocationTargetException failed) {
            failed.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void endWithParent(String folder) {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; it only keeps the pipe open.
            }
        } catch (IOException broken) {
            // Is the end, too.
        }
        deleteOnExit(new File(folder));
        System.exit(0);
    }

    /** What is registered last is deleted first; what the emulator has registered itself, after the folder, so it goes at once. */
    private static void deleteOnExit(File file) {
        if (file.getName().equals(ADDRESS) && file.delete()) {
            return;
        }
        file.deleteOnExit();
        var below = file.listFiles();
        if (below != null) {
            Arrays.stream(below).forEach(ChildProcess::deleteOnExit);
        }
    }

    /** Copies this class alone, so that nothing else of the tests is on the emulator's class path. */
    static Path copyTo(Path folder) throws IOException {
        var file = folder.resolve(ChildProcess.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (var compiled = ChildProcess.class.getResourceAsStream("ChildProcess.class")) {
            Files.copy(compiled, file);
        }
        return folder;
    }
}
