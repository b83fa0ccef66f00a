package dev.identityemulator.browser.dashboard.climate;

import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.webhook.EventPages;
import dev.identityemulator.browser.dashboard.webhook.EventRow;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.climate.catalogue.Catalogue;
import dev.identityemulator.stripe.climate.catalogue.CatalogueListParams;
import dev.identityemulator.stripe.climate.catalogue.ClimateProductResource;
import dev.identityemulator.stripe.climate.order.ClimateOrder;
import dev.identityemulator.stripe.climate.order.OrderListParams;
import dev.identityemulator.stripe.climate.order.OrderResource;
import dev.identityemulator.stripe.climate.order.OrderService;
import dev.identityemulator.stripe.climate.order.OrderTransition;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The lists of climate orders and products, and the page of each. */
@DashboardController
@DashboardSection(
        title = "Climate",
        order = 55,
        paths = {"climate_orders", "climate_products"},
        idPrefixes = {"climorder", "climsku"})
class OrderPages {

    private final OrderService orders;
    private final Catalogue catalogue;
    private final EventPages events;
    private final AccountClock clock;
    private final PageResponses responses;

    OrderPages(
            OrderService orders, Catalogue catalogue, EventPages events, AccountClock clock, PageResponses responses) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
        this.responses = responses;
    }

    /** The orders, and the products that can be ordered. */
    record ClimatePage(Listing<OrderRow> orders, Listing<ProductRow> products) {}

    /** What the page of an order shows; of the buttons those that its state allows. */
    record OrderPage(
            OrderRow row,
            String json,
            String productHref,
            Allowed allowed,
            List<OrderTimeline.Entry> timeline,
            Listing<EventRow> events) {}

    /** The actions that the state of an order allows. */
    record Allowed(boolean confirm, boolean fulfill, boolean cancel, boolean withdraw) {

        boolean any() {
            return confirm || fulfill || cancel || withdraw;
        }
    }

    /** What the page of a product shows. */
    record ProductPage(ProductRow row, String json, Listing<EventRow> events) {}

    @GetMapping("/climate_orders")
    ResponseEntity<String> list(PageRequest request) {
        var page = orders.list(request.account(), new OrderListParams(null, Listing.SIZE, Listing.cursor(request)));
        var listing = Listing.of(page, request, Map.of(), order -> OrderRow.of(resource(request, order)), OrderRow::id);
        var products = Listing.of(
                catalogue
                        .products(request.account(), new CatalogueListParams(null, Listing.FEW, null))
                        .items(),
                product -> ProductRow.of(ClimateProductResource.of(product)));
        return responses.page(request, "climate-orders", "Climate", new ClimatePage(listing, products));
    }

    @GetMapping("/climate_products")
    ResponseEntity<String> products(PageRequest request) {
        var params = new CatalogueListParams(null, Listing.SIZE, Listing.cursor(request));
        var page = catalogue.products(request.account(), params);
        var listing = Listing.of(
                page, request, Map.of(), product -> ProductRow.of(ClimateProductResource.of(product)), ProductRow::id);
        return responses.page(request, "climate-products", "Climate products", listing);
    }

    @GetMapping("/climate_products/{id}")
    ResponseEntity<String> product(PageRequest request) {
        var product = ClimateProductResource.of(catalogue.product(request.account(), request.id()));
        var page = new ProductPage(
                ProductRow.of(product),
                request.markup(responses.json(request, product, Expansions.NONE)),
                events.about(request, product.id()));
        return responses.page(request, "climate-product", "Climate product " + product.id(), page);
    }

    @GetMapping("/climate_orders/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var order = orders.retrieve(request.account(), request.id());
        var shown = resource(request, order);
        var page = new OrderPage(
                OrderRow.of(shown),
                request.markup(responses.json(request, shown, Expansions.NONE)),
                String.valueOf(request.href(order.product())),
                allowed(request, order),
                OrderTimeline.of(shown),
                events.about(request, order.id()));
        return responses.page(request, "climate-order", "Climate order " + order.id(), page);
    }

    private Allowed allowed(PageRequest request, ClimateOrder order) {
        boolean cancel = order.allows(OrderTransition.CANCEL);
        boolean open = order.progress().isOpen(order.created(), clock.now(request.account()));
        return new Allowed(
                order.allows(OrderTransition.CONFIRM), order.allows(OrderTransition.DELIVER), cancel && open, cancel);
    }

    private static OrderResource resource(PageRequest request, ClimateOrder order) {
        return OrderResource.of(order, request.caller().baseUrl());
    }
}
