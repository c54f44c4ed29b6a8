package org.territoireouvert.runner.web.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.ChangeMatrix;
import org.territoireouvert.runner.identity.access.ChangeMatrix.Cell;
import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.identity.access.RoleMatrix;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.people.MatrixTable.Box;
import org.territoireouvert.runner.web.people.MatrixTable.Column;
import org.territoireouvert.runner.web.people.MatrixTable.Line;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * The matrix: one table for the runtime and one for each plugin. A form sends which boxes were ticked when it was shown, so that only
 * what the agent changed is changed, whatever a colleague did in the meantime.
 */
final class MatrixPages {

    static final String PATH = "/admin/roles/droits";

    private static final String OWNER = "module";
    private static final String TICKED = "droit";
    private static final String BEFORE = "avant";
    private static final int LONGEST_OWNER = 100;

    private final WebParts parts;
    private final IdentityParts identity;
    private final AdminFrame frame;
    private final DeclaredRights declared;
    private final RightsWords words;
    private final ChangeMatrix change;

    MatrixPages(WebParts parts, DeclaredRights declared, RightsWords words) {
        this.parts = parts;
        this.identity = parts.identity();
        this.frame = new AdminFrame(parts.messages());
        this.declared = declared;
        this.words = words;
        this.change = new ChangeMatrix(
                parts.database(), identity.matrix(), identity.roles(), identity.sessions(), declared, identity.audit());
    }

    Response show(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    Response save(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String owner = form.optional(OWNER, LONGEST_OWNER);
        Optional<Map<Cell, Boolean>> changes = changes(request, owner);
        if (changes.isEmpty()) {
            return page(request, form.error("", "matrix.refused"));
        }
        change.change((Actor.Agent) request.actor(), owner, changes.get());
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    /** Returns what was ticked or unticked; empty when anything was sent that the page does not offer. */
    private Optional<Map<Cell, Boolean>> changes(CoreRequest request, String owner) {
        Set<String> before = new HashSet<>(request.formAll(BEFORE));
        Set<String> ticked = new HashSet<>(request.formAll(TICKED));
        Set<String> all = new HashSet<>(before);
        all.addAll(ticked);
        Map<Cell, Boolean> changes = new LinkedHashMap<>();
        for (String value : all) {
            Optional<Cell> cell = cell(value).filter(read -> change.canChange(owner, read));
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            if (before.contains(value) != ticked.contains(value)) {
                changes.put(cell.get(), ticked.contains(value));
            }
        }
        return Optional.of(changes);
    }

    private static Optional<Cell> cell(String value) {
        String[] names = value.split(" ", -1);
        return names.length == 2 ? Optional.of(new Cell(names[0], names[1])) : Optional.empty();
    }

    private Page page(CoreRequest request, FormInput form) {
        Locale locale = request.locale();
        List<MatrixTable> tables = new ArrayList<>();
        tables.add(table(locale, "", parts.messages().format(locale, "matrix.runtime")));
        declared.owners()
                .forEach(plugin -> tables.add(table(locale, plugin.id().value(), words.plugin(locale, plugin))));
        return frame.page(locale, "people/matrix", StaffRolePages.PATH, "matrix.title")
                .crumb(parts.messages().format(locale, "roles.title"), StaffRolePages.PATH)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("tables", tables)
                .with("explained", explained(locale))
                .with("manages", identity.access().allows(request.actor(), CorePermissions.MANAGE_ROLES, "", ""));
    }

    private List<GrantForm.Explained> explained(Locale locale) {
        return declared.roles().stream()
                .map(role ->
                        new GrantForm.Explained(words.role(locale, role.code()), words.roleHint(locale, role.code())))
                .toList();
    }

    private MatrixTable table(Locale locale, String owner, String title) {
        List<Role> roles = change.columns(owner).stream()
                .filter(role -> !role.equals(Role.ADMINISTRATOR))
                .toList();
        List<Column> columns = roles.stream()
                .map(role -> new Column(role.code(), words.role(locale, role.code())))
                .toList();
        List<Line> lines = declared.permissions(owner).stream()
                .map(permission -> line(locale, owner, permission, roles))
                .toList();
        return new MatrixTable(owner, title, words.role(locale, Role.ADMINISTRATOR.code()), columns, lines);
    }

    private Line line(Locale locale, String owner, Permission permission, List<Role> roles) {
        String label = words.permission(locale, owner, permission.code());
        if (permission.defaultAudience() != Audience.ROLE) {
            return new Line(
                    permission.code(),
                    label,
                    parts.messages().format(locale, "matrix.audience." + permission.defaultAudience()),
                    List.of());
        }
        Map<String, Boolean> changed = new TreeMap<>(identity.matrix().changed(permission));
        List<Box> boxes = roles.stream()
                .map(role -> new Box(
                        permission.code() + " " + role.code(),
                        RoleMatrix.holds(permission, changed, role.code()),
                        parts.messages().format(locale, "matrix.box", label, words.role(locale, role.code()))))
                .toList();
        return new Line(permission.code(), label, "", boxes);
    }
}
