package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Other pages lead to the dashboard only where there is one. */
class DashboardAddressesTest {

    @Test
    void addressesWhenThereIsADashboardThenBelowIt() {
        var addresses = new DashboardAddresses(new DashboardSettings(true));

        assertThat(addresses.entrance()).contains("dashboard");
        assertThat(addresses.verification("acct_1", "vs_1")).contains("dashboard/acct_1/sessions/vs_1/open");
    }

    @Test
    void addressesWhenThereIsNoDashboardThenNone() {
        var addresses = new DashboardAddresses(new DashboardSettings(false));

        assertThat(addresses.entrance()).isEmpty();
        assertThat(addresses.session("acct_1", "vs_1")).isEmpty();
    }
}
