package org.territoireouvert.runner.probe;

import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.audit.checkpoint.CheckpointState;
import org.territoireouvert.runner.mail.Mailbox;
import org.territoireouvert.runner.service.Foundation;
import org.territoireouvert.runner.service.Services;

/** All probes of a site. */
public final class Probes {

    private Probes() {}

    /** Returns the probes in the order in which they are shown, the database first. */
    public static List<HealthProbe> of(Services services) {
        Foundation foundation = services.foundation();
        Database database = foundation.database();
        Messages messages = foundation.messages();
        return List.of(
                new DatabaseProbe(database, messages),
                new MailProbe(foundation.configuration(), new Mailbox(database, foundation.clock()), messages),
                new AuditProbe(new CheckpointState(database, foundation.clock()), messages),
                new SearchProbe(services.search().checks(), messages));
    }
}
