package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.core.jobs.DueTaskHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Removes what a request sent and received once it is thirty days old. */
@Component
class ForwardingJob implements DueTaskHandler {

    static final String KIND = "forwarding_request";

    private final ObjectProvider<ForwardingBooks> books;

    ForwardingJob(ObjectProvider<ForwardingBooks> books) {
        this.books = books;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String account, String id) {
        books.getObject().forget(account, id);
    }
}
