package dev.identityemulator.platform.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ansi.AnsiColor;
import org.springframework.boot.ansi.AnsiOutput;
import org.springframework.boot.ansi.AnsiStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Prints one line for each thing that happens, on a thread of its own and many at once, so that no request waits for a terminal.
 * It is no log: nobody has to parse it, and no log file has it. Where logs on the console are structured, its lines are too.
 */
@Component
public class Console implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Console.class);
    private static final String STRUCTURED = "logging.structured.format.console";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Four thousand lines a second are more than anybody reads, and under load each costs as much as a part of its request. */
    private static final int MOST_WAITING = 200;

    private static final long REST_MILLIS = 50;

    private final ScheduledThreadPoolExecutor thread;
    private final ConsoleSettings settings;
    private final Clock realTime;
    private final boolean structured;
    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private List<Line> waiting = new ArrayList<>();
    private long lost;

    private record Line(Instant time, Severity severity, Supplier<String> text) {}

    Console(ConsoleSettings settings, Clock realTime, Environment environment) {
        this.settings = settings;
        this.realTime = realTime;
        this.structured = environment.containsProperty(STRUCTURED);
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            var made = new Thread(work, "console");
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Says that this happened; inside a transaction, once it is committed. The text is made later, on another thread. */
    public void say(Severity severity, Supplier<String> text) {
        if (!settings.show(severity)) {
            return;
        }
        var line = new Line(realTime.instant(), severity, text);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    add(line);
                }
            });
        } else {
            add(line);
        }
    }

    private synchronized void add(Line line) {
        if (waiting.size() == MOST_WAITING) {
            lost++;
            return;
        }
        waiting.add(line);
        if (waiting.size() == 1 && !thread.isShutdown()) {
            try {
                var unused = thread.schedule(this::print, REST_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                print();
            }
        }
    }

    private synchronized List<Line> take() {
        var taken = waiting;
        if (lost > 0) {
            var missing = "... and " + lost + " more lines, which came too fast to be shown";
            taken.add(new Line(taken.get(taken.size() - 1).time(), Severity.NORMAL, () -> missing));
        }
        waiting = new ArrayList<>();
        lost = 0;
        return taken;
    }

    private void print() {
        if (structured) {
            take().forEach(line -> log.info(oneLine(line.text().get())));
            return;
        }
        var text = new StringBuilder();
        take().forEach(line -> text.append(shown(line)).append(System.lineSeparator()));
        System.out.print(text);
        System.out.flush();
    }

    private String shown(Line line) {
        var text = oneLine(line.text().get());
        return AnsiOutput.toString(
                        AnsiStyle.FAINT,
                        time.format(line.time()),
                        AnsiStyle.NORMAL,
                        " ",
                        line.severity().color(),
                        text)
                + AnsiOutput.toString(AnsiColor.DEFAULT, "");
    }

    /** Nothing that was sent here can move the cursor or change colors. */
    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    @Override
    public void destroy() {
        thread.shutdown();
        print();
    }
}
