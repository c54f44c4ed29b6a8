package org.territoireouvert.runner.portal;

import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.mail.Mailbox;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.server.WebParts;

/** The steps towards a complete site, each computed from facts and never ticked by hand. */
public final class SetUpSteps {

    private static final String TEXTS = "/admin/reglages";
    private static final String LOOK = "/admin/apparence";

    private final WebParts parts;

    /** Looks at a site. */
    public SetUpSteps(WebParts parts) {
        this.parts = parts;
    }

    /** Returns all steps in the order in which they are best done. */
    public List<SetUpStep> look() {
        Instance instance = parts.instance().current();
        Configuration configuration = parts.configuration();
        return List.of(
                new SetUpStep("identity", !instance.authority().isBlank(), LOOK),
                new SetUpStep("look", instance.hasOwnLook(), LOOK),
                new SetUpStep(
                        "notices",
                        isWritten(instance, Text.ADDRESS, Text.PUBLICATION_DIRECTOR, Text.HOSTING_PROVIDER),
                        TEXTS),
                new SetUpStep("privacy", isWritten(instance, Text.DATA_PROTECTION_OFFICER), TEXTS),
                new SetUpStep("accessibility", isWritten(instance, Text.ACCESSIBILITY_STATE), TEXTS),
                new SetUpStep(
                        "territory",
                        !new Territory(parts.database(), parts.clock())
                                .communes()
                                .isEmpty(),
                        "/admin/territoire"),
                new SetUpStep("plugin", !parts.serving().isEmpty(), "/admin/plugins"),
                new SetUpStep("mail", mailWorks(configuration), ""),
                new SetUpStep("address", isSecure(configuration), ""),
                new SetUpStep("backup", parts.backups().newest().isPresent(), "/admin/sauvegardes"),
                new SetUpStep("second-administrator", administrators(parts.database()) >= 2, "/admin/roles"));
    }

    private static boolean isWritten(Instance instance, Text... texts) {
        return List.of(texts).stream().noneMatch(text -> instance.text(text).isBlank());
    }

    private boolean mailWorks(Configuration configuration) {
        return configuration.demonstration()
                || configuration.mail().isPresent() && new Mailbox(parts.database(), parts.clock()).late() == 0;
    }

    private static boolean isSecure(Configuration configuration) {
        return configuration
                .publicUrl()
                .filter(url -> "https".equals(url.getScheme()))
                .isPresent();
    }

    private static int administrators(Database database) {
        return database.read(handle -> handle.createQuery("""
                        select distinct h.account_id from core_role_holder h join core_account a on a.id = h.account_id
                        where h.role = :role and h.scope = 'instance' and a.state = 'active' limit 2""")
                .bind("role", Role.ADMINISTRATOR.code())
                .mapTo(String.class)
                .list()
                .size());
    }
}
