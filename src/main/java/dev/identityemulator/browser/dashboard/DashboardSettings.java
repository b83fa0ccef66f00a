package dev.identityemulator.browser.dashboard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether there is a dashboard.
 *
 * @param enabled without it there are no pages, and accounts that call are not remembered
 */
@ConfigurationProperties("emulator.dashboard")
public record DashboardSettings(@DefaultValue("true") boolean enabled) {}
