package io.tillstream.acceptance.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.acceptance.Operations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calls of Odoo's clients: their documents say little, so what they send stands here. */
final class RandomRpc {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MODELS = List.of(
            "res.partner",
            "product.product",
            "pos.order",
            "pos.session",
            "pos.config",
            "pos.category",
            "account.tax",
            "res.users",
            "pos.payment",
            "pos.order.line",
            "no.such.model");
    private static final List<String> METHODS = List.of(
            "search",
            "search_count",
            "search_read",
            "read",
            "fields_get",
            "name_search",
            "create",
            "write",
            "unlink",
            "check_access_rights",
            "load_data",
            "load_pos_data",
            "create_from_ui",
            "sync_from_ui",
            "get_closing_control_data",
            "close_session_from_ui",
            "try_cash_in_out",
            "no_such_method");
    private static final List<String> DOMAINS = List.of(
            "[]",
            "[['name','ilike','a']]",
            "['|',['id','=',1],['name','=','x']]",
            "['&']",
            "[['id','in',[1,2]]]",
            "[['no_field','=',1]]",
            "[['id','>','x']]",
            "[['parent.name.x','=',1]]",
            "[['name','like',7]]",
            "7",
            "['!',['active','=',true]]",
            "[['id','=',9e99]]",
            "[['create_date','<','yesterday']]");
    private static final Map<String, String> PARAMS = Map.of(
            "/pos/ui", "{'config_id':1,'since':'x'}",
            "/pos/create_from_ui",
                    "{'orders':[{'id':'a-1','to_invoice':false,'data':{'uid':'a-1','name':'n','pos_session_id':1,"
                            + "'amount_total':1.5,'amount_paid':1.5,'amount_tax':0,'amount_return':0,'partner_id':false,"
                            + "'sequence_number':1,'creation_date':'2026-11-21 08:00:00','lines':[[0,0,{'product_id':1,"
                            + "'qty':1,'price_unit':1.5,'discount':0,'price_subtotal':1.5,'price_subtotal_incl':1.5,"
                            + "'tax_ids':[[6,false,[1]]]}]],'statement_ids':[[0,0,{'payment_method_id':1,"
                            + "'amount':1.5,'name':'x'}]]}}],'draft':false}",
            "/pos/reconcile", "{'config_id':1,'orders':[{'uuid':'a-1','hash':'00'}]}",
            "/pos/web_read_models",
                    "{'models':[{'model':'res.partner','domain':[],'fields':['name'],'limit':2,'offset':0,'order':'name asc'}]}",
            "/web/session/authenticate", "{'db':'x','login':'no-such-login','password':'x'}");

    private final Random random;
    private final RandomValues values;

    RandomRpc(Random random, RandomValues values) {
        this.random = random;
        this.values = values;
    }

    String body(Operation operation) {
        var params = parsed(PARAMS.getOrDefault(operation.path(), callKw()));
        var changed = random.nextInt(4) > 0 ? values.mutated(params) : params;
        var call = JSON.createObjectNode()
                .put("jsonrpc", "2.0")
                .put("method", "call")
                .put("id", 7);
        return call.set("params", changed).toString();
    }

    private String callKw() {
        var model = MODELS.get(random.nextInt(MODELS.size()));
        var method = METHODS.get(random.nextInt(METHODS.size()));
        var domain = DOMAINS.get(random.nextInt(DOMAINS.size()));
        return "{'model':'" + model + "','method':'" + method + "','args':"
                + (random.nextBoolean() ? "[" + domain + "]" : "[[1]]")
                + ",'kwargs':{'fields':['id','name'],'limit':3,'offset':0,'order':'id','context':{}}}";
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(json, impossible);
        }
    }
}
