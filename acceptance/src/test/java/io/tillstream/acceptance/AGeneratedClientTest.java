package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillstream.client.ApiClient;
import io.tillstream.client.ApiException;
import io.tillstream.client.api.IdentityApi;
import io.tillstream.client.api.ProductsApi;
import io.tillstream.client.api.SessionsApi;
import io.tillstream.client.api.TillCallsApi;
import io.tillstream.client.model.CreateSession;
import io.tillstream.client.model.Login;
import io.tillstream.client.model.MoveCash;
import io.tillstream.client.model.ProductRequest;
import io.tillstream.client.model.ProductView;
import io.tillstream.client.model.RpcCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An integrator knows nothing but our OpenAPI document, and the client that a generator made of it. */
class AGeneratedClientTest {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final ProductsApi products = new ProductsApi(client("admin"));
    private final SessionsApi sessions = new SessionsApi(client("cashier"));

    @Test
    void readsAListPageByPage() throws ApiException {
        List<ProductView> all = new ArrayList<>();
        String after = null;
        do {
            var page = products.listProduct(after, false, 7, null);
            all.addAll(page.getItems());
            after = page.getNext();
        } while (after != null);

        assertThat(all).hasSizeGreaterThan(7).extracting(ProductView::getId).doesNotHaveDuplicates();
        assertThat(all).extracting(ProductView::getListPrice).allMatch(price -> price.matches("-?\\d+\\.\\d\\d"));
    }

    @Test
    void sendsACallAgainWithoutDoingItTwice() throws ApiException {
        var key = UUID.randomUUID().toString();
        var cake = new ProductRequest().name("Cake of a generated client").listPrice("3.10");

        var first = products.createProductWithHttpInfo(cake, key);
        var again = products.createProductWithHttpInfo(cake, key);

        assertThat(first.getStatusCode()).isEqualTo(CREATED);
        assertThat(again.getData().getId()).isEqualTo(first.getData().getId());
        products.archiveProduct(first.getData().getId(), null);
    }

    @Test
    void isToldWhenSomebodyElseWasFaster() throws ApiException {
        var made = products.createProductWithHttpInfo(
                new ProductRequest().name("Tart").listPrice("2.90"), null);
        var id = made.getData().getId();
        var read = products.getProductWithHttpInfo(id).getHeaders().get("etag").get(0);
        products.changeProduct(id, new ProductRequest().name("Tart").listPrice("3.00"), read);

        var late = refusal(() ->
                products.changeProduct(id, new ProductRequest().name("Tart").listPrice("2.80"), read));

        assertThat(late.getCode()).isEqualTo(412);
        assertThat(late.getResponseBody()).contains("\"type\":\"stale\"");
        assertThat(products.getProduct(id).getListPrice()).isEqualTo("3.00");
        products.archiveProduct(id, null);
    }

    @Test
    void standsAtATill() throws ApiException {
        var till = Register.opened(Person.cashier(), "DAM-01");

        var move = sessions.moveCash(
                till.sessionId, new MoveCash().direction("in").amount("12.50").reason("coins"), null);
        var refused = refusal(() -> sessions.createSession(new CreateSession().registerId(till.id), null));
        var payload = new TillCallsApi(client("cashier"))
                .uiPosRpcWithHttpInfo(new RpcCall().params(Map.of("config_id", till.id)));

        assertThat(move.getAmount()).isEqualTo("12.50");
        assertThat(sessions.getSession(till.sessionId).getState()).isEqualTo("opened");
        assertThat(refused.getCode()).isEqualTo(409);
        assertThat(payload.getStatusCode()).isEqualTo(OK);
        assertThat(payload.getData().getResult()).asString().contains("product.product");
        assertThat(payload.getData().getError()).isNull();
    }

    @Test
    void isRefusedWithoutAToken() {
        assertThat(refusal(() -> new SessionsApi(nobody()).getSession(1L)).getCode())
                .isEqualTo(401);
    }

    private interface Calling {
        void call() throws ApiException;
    }

    private static ApiException refusal(Calling calling) {
        return catchThrowableOfType(ApiException.class, calling::call);
    }

    private static ApiClient client(String login) {
        try {
            var token = new IdentityApi(nobody())
                    .authenticateByPassword(new Login().login(login).password(login))
                    .getAccessToken();
            var client = nobody();
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
            return client;
        } catch (ApiException refused) {
            throw new AssertionError(refused);
        }
    }

    private static ApiClient nobody() {
        var client = new ApiClient();
        client.updateBaseUri(RunningSystem.get().gateway());
        return client;
    }
}
