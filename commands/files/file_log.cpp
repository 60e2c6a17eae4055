#include "commands/files/file_log.hpp"

#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"

namespace clusterlotse::commands {

namespace {

/// "12.03." where the year goes without saying.
std::string release_day(Date day, Date today, Language language) {
    std::string shown = shown_date(day, language);
    if (language == Language::de && day.year() == today.year()) {
        shown.resize(shown.size() - std::string_view("2026").size());
    }
    return shown;
}

}  // namespace

std::vector<Fields> file_lines(Office& office, const storage::NeedRecord& need, Language language) {
    std::vector<Fields> lines;
    for (const storage::FileRecord& file : office.files.ever_of_need(need.id)) {
        const auto releases = office.files.releases_of(file.id);
        if (file.deleted_at && releases.empty()) {
            continue;
        }
        std::vector<Fields> given;
        for (const storage::FileRelease& release : releases) {
            const auto invitation = office.invitations.find(release.invitation_id);
            const Date day = local_date(release.released_at, office.settings.cluster.timezone);
            const Date last =
                local_date(release.released_at + kFileAccess, office.settings.cluster.timezone);
            const bool ordered = invitation && invitation->state == InvitationState::chosen;
            given.push_back(
                Fields()
                    .set("further", !given.empty())
                    .set(
                        "firm",
                        firm_name(office, invitation ? invitation->profile_id : std::string())
                    )
                    .set("on", release_day(day, today_of(office), language))
                    .set(
                        "until",
                        ordered ? std::string() : release_day(last, today_of(office), language)
                    )
            );
        }
        // Else the bytes are gone because their time was over.
        const bool withdrawn =
            file.deleted_at &&
            (!need.ended_at || *file.deleted_at < *need.ended_at + storage::kFilesKept);
        Fields line;
        line.set("name", file.name).set("has_given", !given.empty()).set("given", std::move(given));
        if (withdrawn) {
            const Date day = local_date(*file.deleted_at, office.settings.cluster.timezone);
            line.set("withdrawn", release_day(day, today_of(office), language));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace clusterlotse::commands
