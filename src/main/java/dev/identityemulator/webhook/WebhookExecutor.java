package dev.identityemulator.webhook;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** The few threads that deliver; none of them ever waits for an endpoint. */
@Configuration(proxyBeanMethods = false)
class WebhookExecutor {

    private static final int THREADS = 4;

    @Bean
    Executor webhookThreads() {
        var names = new CustomizableThreadFactory("webhook-");
        names.setDaemon(true);
        var threads =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), names);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
