package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.compare.Response;
import java.util.List;
import java.util.Map;

/**
 * A server, what was made there in this run, and the end of it: after that only the clean-up sends anything, whichever thread
 * does it.
 */
public final class ServerConnection {

    private final Server server;
    private final Sender sender;
    private final Mark mark;
    private final Limits limits;
    private final long begun = System.nanoTime();
    private final Made made = new Made();
    private boolean ended;

    /** A connection for a run with this mark. */
    public ServerConnection(Server server, Limits limits, Mark mark) {
        this.server = server;
        this.mark = mark;
        this.limits = limits;
        this.sender = new Sender(server, limits);
    }

    public Server server() {
        return server;
    }

    /**
     * The response to a call. What it made is remembered.
     *
     * @throws ServerException if there is none, or the time of the run is over
     * @throws EndedException if the run was ended
     */
    public synchronized Response send(Call call) {
        return sendTogether(call, 1).get(0);
    }

    /** The responses to the same call, sent several times at once. */
    public synchronized List<Response> sendTogether(Call call, int times) {
        if (ended) {
            throw new EndedException();
        }
        if (System.nanoTime() - begun > limits.total().toNanos()) {
            throw ServerException.timeIsOver(limits.total());
        }
        try {
            var marked = mark.on(call);
            var responses = times == 1 ? List.of(sender.send(marked)) : sender.sendTogether(marked, times);
            responses.forEach(response -> made.take(call, response));
            return responses;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EndedException();
        }
    }

    /** Lets nothing more be sent, and waits for what is under way, so that what it makes is known. Whether that is new. */
    public boolean end() {
        sender.end();
        synchronized (this) {
            boolean first = !ended;
            ended = true;
            return first;
        }
    }

    /** Removes what was made. What cannot be is left, and is tried again at the next clean-up. */
    public synchronized void cleanUp() {
        sender.beginCleanUp();
        try {
            made.remove(sender);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            sender.endCleanUp();
        }
    }

    /** The ids of what is left, by what it is. */
    public synchronized Map<String, List<String>> left() {
        return made.left();
    }
}
