package dev.identityemulator.browser.dashboard;

import dev.identityemulator.browser.html.DashboardLinks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells other pages the addresses of the dashboard's pages. */
@Component
class DashboardAddresses implements DashboardLinks {

    private final DashboardSettings settings;

    DashboardAddresses(DashboardSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> entrance() {
        return settings.enabled() ? Optional.of("dashboard") : Optional.empty();
    }

    @Override
    public Optional<String> account(String account) {
        return entrance().map(entrance -> entrance + "/" + account);
    }

    @Override
    public Optional<String> session(String account, String session) {
        return account(account).map(page -> page + "/sessions/" + session);
    }

    @Override
    public Optional<String> verification(String account, String session) {
        return session(account, session).map(page -> page + "/open");
    }
}
