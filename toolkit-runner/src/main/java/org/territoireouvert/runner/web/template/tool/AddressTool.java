package org.territoireouvert.runner.web.template.tool;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.web.asset.Assets;

/** The tool {@code $url}: addresses with every part percent-encoded. Safe for all threads. */
public final class AddressTool {

    private final Assets assets;
    private final String pluginFolder;

    AddressTool(Assets assets, String pluginFolder) {
        this.assets = assets;
        this.pluginFolder = pluginFolder;
    }

    /** Returns a path with segments behind it: {@code path("/initiatives", "l-école")}. */
    public String path(String start, Object... segments) {
        StringBuilder path = new StringBuilder(start);
        for (Object segment : segments) {
            path.append('/').append(encode(segment.toString()));
        }
        return path.toString();
    }

    /** Returns an address with a parameter; without it when the value is blank. */
    public String query(String address, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isBlank()) {
            return address;
        }
        return address + (address.indexOf('?') < 0 ? "?" : "&") + encode(name) + "=" + encode(text);
    }

    /** Returns the address of another part of a list: the cursors that stand in it are replaced. */
    public String cursor(String address, String name, String cursor) {
        return query(without(without(address, "avant"), "apres"), name, cursor);
    }

    /** Returns the address of a public file of the plugin whose page this is. */
    public String file(String name) {
        return assets.address(pluginFolder + name);
    }

    /** Returns the address of a public file that the runtime offers to every page. */
    public String common(String name) {
        return assets.address(name);
    }

    private static String without(String address, String name) {
        int mark = address.indexOf('?');
        if (mark < 0 || address.indexOf(name + "=", mark) < 0) {
            return address;
        }
        StringBuilder rest = new StringBuilder(address.substring(0, mark));
        char joint = '?';
        for (String parameter : address.substring(mark + 1).split("&")) {
            if (!parameter.startsWith(name + "=")) {
                rest.append(joint).append(parameter);
                joint = '&';
            }
        }
        return rest.toString();
    }

    private static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            }
        }
        return text;
    }

    private static boolean isUnreserved(char character) {
        return character >= 'a' && character <= 'z'
                || character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || character == '-'
                || character == '_'
                || character == '.';
    }
}
