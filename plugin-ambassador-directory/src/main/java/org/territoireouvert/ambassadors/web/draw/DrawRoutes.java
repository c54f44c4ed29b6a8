package org.territoireouvert.ambassadors.web.draw;

import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.draw.call.CallRepository;
import org.territoireouvert.ambassadors.draw.call.HoldDraw;
import org.territoireouvert.ambassadors.draw.call.VolunteerRepository;
import org.territoireouvert.ambassadors.draw.call.VolunteersData;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.StaffTask;

/** Declares all about draws. */
public final class DrawRoutes {

    private DrawRoutes() {}

    /** Declares it. */
    public static void declare(Registrar registrar, PluginContext context, PostRepository posts) {
        CallRepository calls = new CallRepository(context);
        VolunteerRepository volunteers = new VolunteerRepository(context);
        DrawPages pages = new DrawPages(context, calls, volunteers, posts);
        DrawStaffPages staff = new DrawStaffPages(context, calls, volunteers, posts);
        VolunteersData data = new VolunteersData(context, calls, volunteers);
        registrar
                .get(DrawPages.PATH, AmbassadorRights.READ, pages::list)
                .get(DrawPages.PATH + "/{id}", AmbassadorRights.READ, pages::show)
                .get(DrawPages.PATH + "/{id}/reserve.txt", AmbassadorRights.READ, pages::pool)
                .get(DrawPages.PATH + "/{id}/tirage.json", AmbassadorRights.READ, pages::document)
                .post(DrawPages.PATH + "/{id}/volontaire", AmbassadorRights.VOLUNTEER, pages::volunteer)
                .post(DrawPages.PATH + "/{id}/retrait", AmbassadorRights.VOLUNTEER, pages::leave)
                .get(DrawStaffPages.PATH, AmbassadorRights.DRAW, staff::list)
                .get(DrawStaffPages.PATH + "/nouveau", AmbassadorRights.DRAW, staff::begin)
                .post(DrawStaffPages.PATH + "/nouveau", AmbassadorRights.DRAW, staff::open)
                .get(DrawStaffPages.PATH + "/{id}", AmbassadorRights.DRAW, staff::show)
                .get(DrawStaffPages.PATH + "/{id}/modifier", AmbassadorRights.DRAW, staff::edit)
                .post(DrawStaffPages.PATH + "/{id}/modifier", AmbassadorRights.DRAW, staff::change)
                .post(DrawStaffPages.PATH + "/{id}/figer", AmbassadorRights.DRAW, staff::freeze)
                .post(DrawStaffPages.PATH + "/{id}/tirer", AmbassadorRights.DRAW, staff::draw)
                .post(DrawStaffPages.PATH + "/{id}/desistement", AmbassadorRights.DRAW, staff::decline)
                .task(new StaffTask(
                        "draws-to-freeze",
                        "task.draws-to-freeze",
                        DrawStaffPages.PATH,
                        AmbassadorRights.DRAW,
                        () -> calls.countToFreeze(context.clock().instant())))
                .audits(AmbassadorRights.FROZEN)
                .audits(AmbassadorRights.DRAWN)
                .notification(HoldDraw.NEWS)
                .personalData(data)
                .job(data.forgetting());
    }
}
