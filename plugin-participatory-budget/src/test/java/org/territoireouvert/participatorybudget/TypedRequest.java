package org.territoireouvert.participatorybudget;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Browser;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.api.web.Upload;

/** A request as the runtime would hand it over: parameters of the path, of the query, fields of a form, one file. */
public record TypedRequest(
        Map<String, String> parameters, Map<String, String> query, Map<String, String> form, Optional<Upload> file)
        implements Request {

    public static TypedRequest get(Map<String, String> parameters, String query) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new TypedRequest(parameters, values, Map.of(), Optional.empty());
    }

    public static TypedRequest post(Map<String, String> parameters, Map<String, String> form) {
        return new TypedRequest(parameters, Map.of(), form, Optional.empty());
    }

    public static TypedRequest upload(String text, Map<String, String> form) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Upload upload = new Upload() {
            @Override
            public String name() {
                return "vote.pb";
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
        return new TypedRequest(Map.of(), Map.of(), form, Optional.of(upload));
    }

    @Override
    public Set<String> queryNames() {
        return query.keySet();
    }

    @Override
    public Actor actor() {
        return new Actor.Agent("agent-1", "Hélène Vasseur", Set.of(Role.ADMINISTRATOR.code()));
    }

    @Override
    public Locale locale() {
        return Locale.FRENCH;
    }

    @Override
    public String path() {
        return "/budgets-participatifs";
    }

    @Override
    public String pathParameter(String name) {
        return Objects.requireNonNull(parameters.get(name));
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public List<String> queryAll(String name) {
        return query(name).stream().toList();
    }

    @Override
    public Optional<String> form(String name) {
        return Optional.ofNullable(form.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public List<String> formAll(String name) {
        return form(name).stream().toList();
    }

    @Override
    public Browser browser() {
        throw new UnsupportedOperationException("No browser sent this request");
    }

    @Override
    public Optional<Upload> upload(String name) {
        return file;
    }
}
