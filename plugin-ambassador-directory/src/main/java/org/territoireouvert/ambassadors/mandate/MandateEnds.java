package org.territoireouvert.ambassadors.mandate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.api.work.Job;

/** Reminds the ambassador and the staff that a mandate ends soon. */
public final class MandateEnds {

    /** The person’s mandate ends soon. */
    public static final NotificationKind OWN = new NotificationKind("mandate-ends", Frequency.IMMEDIATE);

    /** A mandate ends soon, for staff. */
    public static final NotificationKind OF_STAFF =
            new NotificationKind("mandate-of-ambassador-ends", Frequency.IMMEDIATE);

    /** How long before its end. */
    public static final int DAYS = 60;

    private static final int AT_ONCE = 100;
    private static final LocalTime EARLY = LocalTime.of(6, 30);

    private final PluginContext context;
    private final MandateRepository mandates;
    private final AmbassadorRepository ambassadors;

    /** Creates the work. */
    public MandateEnds(PluginContext context, MandateRepository mandates, AmbassadorRepository ambassadors) {
        this.context = context;
        this.mandates = mandates;
        this.ambassadors = ambassadors;
    }

    /** Returns the job. */
    public Job job() {
        return Job.daily("mandate-ends", EARLY, this::work);
    }

    /** Returns what waits for staff: mandates that end soon. */
    public StaffTask task() {
        return new StaffTask(
                "mandate-ends",
                "task.mandate-ends",
                "/admin/ambassadeurs/annuaire",
                AmbassadorRights.EDIT,
                () -> mandates.countEnding(today(), today().plusDays(DAYS)));
    }

    private void work() {
        List<Colleague> staff = context.service(People.class).colleaguesWho(AmbassadorRights.EDIT, "");
        List<Mandate> ending;
        do {
            ending = mandates.endingUnsaid(today(), today().plusDays(DAYS), AT_ONCE);
            for (Mandate mandate : ending) {
                context.database().write(handle -> tell(handle, mandate, staff));
            }
        } while (ending.size() == AT_ONCE);
    }

    private boolean tell(Handle handle, Mandate mandate, List<Colleague> staff) {
        if (!mandates.said(handle, mandate.id(), today())) {
            return false;
        }
        Ambassador ambassador = ambassadors.find(handle, mandate.ambassador()).orElseThrow();
        Notifications notifications = context.service(Notifications.class);
        String day = mandate.to().toString();
        if (!ambassador.account().isEmpty()) {
            notifications.tell(handle, ambassador.account(), Notice.of(OWN, "/ambassadeurs/espace", day));
        }
        for (Colleague colleague : staff) {
            notifications.tell(
                    handle,
                    colleague.id(),
                    Notice.of(OF_STAFF, "/admin/ambassadeurs/mandats/" + mandate.id(), ambassador.name(), day));
        }
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
