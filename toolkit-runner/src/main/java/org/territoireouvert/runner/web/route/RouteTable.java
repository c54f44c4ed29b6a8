package org.territoireouvert.runner.web.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * Finds the code behind an address. A literal segment is tried before a parameter, so that {@code /x/nouveau} wins over
 * {@code /x/{id}}; the cost grows with the segments of the address and not with the number of routes. Immutable.
 */
public final class RouteTable {

    /** What stands at an address. */
    public sealed interface Match {}

    /**
     * A route.
     *
     * @param pattern as declared, for the log
     * @param parameters by name, decoded
     */
    public record Found(Target target, String pattern, Map<String, String> parameters) implements Match {}

    /** Routes with other methods. */
    public record OtherMethods(Set<Method> allowed) implements Match {}

    /** Nothing. */
    public record Missing() implements Match {}

    /** A route of the table, as it was declared. */
    public record Declared(Method method, String pattern, Target target) {}

    private static final Missing MISSING = new Missing();

    private final Node root;

    private RouteTable(Node root) {
        this.root = root;
    }

    /** Returns every route that can be found, by address and method. */
    public List<Declared> declared() {
        List<Declared> routes = new ArrayList<>();
        collect(root, routes);
        routes.sort(Comparator.comparing(Declared::pattern).thenComparing(Declared::method));
        return List.copyOf(routes);
    }

    private static void collect(Node node, List<Declared> routes) {
        node.leaves.forEach((method, leaf) -> routes.add(new Declared(method, leaf.pattern, leaf.target)));
        node.literals.values().forEach(child -> collect(child, routes));
        if (node.parameter != null) {
            collect(node.parameter, routes);
        }
    }

    /** Starts an empty table. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Finds what stands at an address.
     *
     * @param segments of the path, decoded; empty for the home page
     */
    public Match find(Method method, List<String> segments) {
        List<String> values = new ArrayList<>(2);
        Node node = walk(root, segments, 0, values, method);
        if (node != null) {
            Leaf leaf = node.leaves.get(method);
            return leaf == null ? MISSING : new Found(leaf.target, leaf.pattern, leaf.named(values));
        }
        Method other = method == Method.GET ? Method.POST : Method.GET;
        values.clear();
        return walk(root, segments, 0, values, other) == null ? MISSING : new OtherMethods(Set.of(other));
    }

    private static @Nullable Node walk(
            Node node, List<String> segments, int depth, List<String> values, Method method) {
        if (depth == segments.size()) {
            return node.leaves.containsKey(method) ? node : null;
        }
        Node literal = node.literals.get(segments.get(depth));
        if (literal != null) {
            Node found = walk(literal, segments, depth + 1, values, method);
            if (found != null) {
                return found;
            }
        }
        Node parameter = node.parameter;
        if (parameter == null) {
            return null;
        }
        values.add(segments.get(depth));
        Node found = walk(parameter, segments, depth + 1, values, method);
        if (found == null) {
            values.remove(values.size() - 1);
        }
        return found;
    }

    /** Collects routes. */
    public static final class Builder {

        private final Node root = new Node();

        private Builder() {}

        /** Adds a page of the runtime. */
        public Builder get(String path, Permission required, CoreHandler handler) {
            return add(Method.GET, path, new Target.OfRuntime(required, handler));
        }

        /** Adds a form's target of the runtime. */
        public Builder post(String path, Permission required, CoreHandler handler) {
            return add(Method.POST, path, new Target.OfRuntime(required, handler));
        }

        /** Adds a form's target whose address carries a proof of its own, so that any program may send it. */
        public Builder oneClick(String path, Permission required, CoreHandler handler) {
            return add(Method.POST, path, new Target.OfOneClick(required, handler));
        }

        /** Adds a form's target that may send the browser to another site. */
        public Builder departure(String path, Permission required, Departure.Handler handler) {
            return add(Method.POST, path, new Target.OfDeparture(required, handler));
        }

        /** Adds the address of files that people added. */
        public Builder file(String path, Permission required, ServedFile.Handler handler) {
            return add(Method.GET, path, new Target.OfFile(required, handler));
        }

        /** Adds all routes of a plugin; one that is taken already is left out, the first keeps it. */
        public Builder plugin(InstalledPlugin plugin) {
            for (Contributions.Route route : plugin.contributions().routes()) {
                add(route.method(), route.path(), new Target.OfPlugin(plugin, route.required(), route.handler()));
            }
            return this;
        }

        /** Returns the table. */
        public RouteTable build() {
            return new RouteTable(root);
        }

        private Builder add(Method method, String path, Target target) {
            Node node = root;
            List<String> names = new ArrayList<>();
            for (String segment : path.substring(1).split("/")) {
                if (segment.startsWith("{") && segment.endsWith("}")) {
                    names.add(segment.substring(1, segment.length() - 1));
                    if (node.parameter == null) {
                        node.parameter = new Node();
                    }
                    node = node.parameter;
                } else if (!segment.isEmpty()) {
                    node = node.literals.computeIfAbsent(segment, key -> new Node());
                }
            }
            node.leaves.putIfAbsent(method, new Leaf(target, path, List.copyOf(names)));
            return this;
        }
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<Method, Leaf> leaves = new EnumMap<>(Method.class);

        private @Nullable Node parameter;
    }

    private record Leaf(Target target, String pattern, List<String> names) {
        Map<String, String> named(List<String> values) {
            if (names.isEmpty()) {
                return Map.of();
            }
            Map<String, String> named = new HashMap<>();
            for (int index = 0; index < names.size(); index++) {
                named.put(names.get(index), values.get(index));
            }
            return named;
        }
    }
}
