package dev.identityemulator.stripe.climate.order;

import java.util.Map;

/** What an order begins with. */
record NewOrder(
        OrderStatus status,
        String product,
        Purchase purchase,
        String publicName,
        int deliveryYear,
        String baseUrl,
        Map<String, String> metadata) {}
