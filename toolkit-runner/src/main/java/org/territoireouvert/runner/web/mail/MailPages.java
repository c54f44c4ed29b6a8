package org.territoireouvert.runner.web.mail;

import static org.territoireouvert.runner.web.route.CorePermissions.ADMINISTER;
import static org.territoireouvert.runner.web.route.CorePermissions.READ_MAILS;

import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of mails. */
public final class MailPages implements PageSet {

    private final JournalPages journal;
    private final DoctorPages doctor;
    private final DigestPages digests;

    /** Creates the pages. */
    public MailPages(WebParts parts) {
        AdminFrame frame = new AdminFrame(parts.messages());
        this.journal = new JournalPages(parts, frame);
        this.doctor = new DoctorPages(parts, frame);
        this.digests = new DigestPages(parts, frame);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(JournalPages.PATH, READ_MAILS, journal::list)
                .get(DoctorPages.PATH, ADMINISTER, doctor::show)
                .post(DoctorPages.PATH, ADMINISTER, doctor::examine)
                .get(DigestPages.PATH, ADMINISTER, digests::show)
                .post(DigestPages.PATH, ADMINISTER, digests::save)
                .get(JournalPages.MAIL_PATH, READ_MAILS, journal::show)
                .post(JournalPages.MAIL_PATH + "/adresse", READ_MAILS, journal::look)
                .post(JournalPages.MAIL_PATH + "/renvoyer", READ_MAILS, journal::resend)
                .post(JournalPages.MAIL_PATH + "/annuler", READ_MAILS, journal::cancel);
    }
}
