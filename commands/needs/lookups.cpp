#include "commands/needs/lookups.hpp"

#include "commands/capacity/capacity_lines.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/lessons/capability_words.hpp"
#include "commands/lessons/lessons.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/needs.hpp"
#include "matching/ranking/partners.hpp"

#include <algorithm>
#include <chrono>

namespace clusterlotse::commands {

namespace {

using matching::Fact;

constexpr std::chrono::hours kShownInHours{36};  // longer times are told in days
constexpr std::size_t kSearchHits = 5;
constexpr std::size_t kMaxPartnerLines = 10;
constexpr std::size_t kMaxPartners = 3;  // for one process

std::vector<Fields> capabilities_of(
    const Office& office, const Profile& profile, bool sought, Language language
) {
    std::vector<Fields> list;
    for (const Capability& capability : profile.capabilities) {
        if ((capability.direction == Direction::sought) == sought) {
            list.push_back(Fields().set("text", capability_text(office, capability, language)));
        }
    }
    return list;
}

/// One line for each process: "Härten: Firma A, Firma B".
std::vector<Fields> partner_lines(
    Office& office, const std::vector<matching::Partner>& partners, Language language
) {
    std::vector<Fields> lines;
    for (std::size_t at = 0; at < partners.size() && lines.size() < kMaxPartnerLines;) {
        const std::string& process = partners[at].process;
        std::vector<std::string> firms;
        for (; at < partners.size() && partners[at].process == process; ++at) {
            if (const auto firm = office.profiles.find(partners[at].firm.profile)) {
                firms.push_back(firm->name);
            }
        }
        if (!firms.empty()) {
            lines.push_back(Fields().set(
                "text",
                office.vocabulary.process_name(process, language) + ": " + joined(firms, ", ")
            ));
        }
    }
    return lines;
}

/// How often the firm fitted, was asked, answered and got the order: for itself and the moderators,
/// never where others read it.
void set_figures(
    Office& office, const Request& request, const Profile& profile, bool own, Fields& fields
) {
    if (request.message.place == Place::room || !(own || request.speaker.moderator)) {
        return;
    }
    const auto figures = office.turns.figures_of(profile.id, office.clock.now() - kFiguresSpan);
    fields.set("figures", true)
        .set("days", std::to_string(kFiguresSpan.count()))
        .set("eligible", std::to_string(figures.eligible))
        .set("invited", std::to_string(figures.invited))
        .set("answered", std::to_string(figures.answered))
        .set("declined", figures.declined > 0 ? std::to_string(figures.declined) : std::string())
        .set("awarded", std::to_string(figures.awarded));
    if (figures.answers_after) {
        const auto hours = std::chrono::round<std::chrono::hours>(*figures.answers_after);
        const auto days = std::chrono::round<std::chrono::days>(hours);
        const bool in_days = hours > kShownInHours;
        const auto count = std::max<std::int64_t>(1, in_days ? days.count() : hours.count());
        fields.set("answers_after", std::to_string(count))
            .set("one_hour", !in_days && count == 1)
            .set("hours", !in_days && count > 1)
            .set("days_after", in_days);
    }
}

/// What the firm's declines taught, with the request each comes from: for itself and the
/// moderators.
void set_lessons(
    Office& office, const Request& request, const Profile& profile, bool own, Fields& fields
) {
    if (request.message.place == Place::room || !(own || request.speaker.moderator)) {
        return;
    }
    std::vector<Fields> lines;
    for (const std::string& line : noted_lessons(office, profile.id, request.speaker.language)) {
        lines.push_back(Fields().set("text", line));
    }
    fields.set("has_lessons", !lines.empty()).set("lessons", std::move(lines));
}

std::optional<Profile> find_profile(Office& office, const std::string& wanted) {
    if (auto profile = office.profiles.find(wanted)) {
        return profile;
    }
    const std::string needle = folded(wanted);
    std::optional<Profile> found;
    office.profiles.for_each([&](const Profile& profile) {
        const bool same_id = folded(profile.id) == needle;
        const bool in_name =
            needle.size() >= 3 && folded(profile.name).find(needle) != std::string::npos;
        if (!found && (same_id || in_name)) {
            found = profile;
        }
    });
    return found;
}

}  // namespace

void search_members(Office& office, const Request& request, const std::string& text) {
    if (small_talk(text) == SmallTalk::empty) {
        reply(office, request, "search_empty", {});
        return;
    }
    if (text.size() > kMaxNeedBytes) {
        say_too_long(office, request);
        return;
    }
    const Date today = local_date(office.clock.now(), office.settings.cluster.timezone);
    const Language language = request.speaker.language;
    const UnderstoodNeed understood = office.engine.understand(text, today, language);
    matching::MatchOptions options;
    options.top = kSearchHits;
    options.today = today;
    options.asker = request.speaker.profile_id;
    options.eligible = [&](const std::string& id) { return id != request.speaker.profile_id; };
    matching::Matching matching = office.engine.match(text, understood, options);
    count_free_capacity(office, understood, matching);
    std::vector<Fields> hits;
    for (const matching::Match& match : matching.matches) {
        const auto profile = office.profiles.find(match.profile);
        const auto contradicts = facts_of(match, Fact::Verdict::contradicts, language);
        if (matching.nobody || !profile || !contradicts.empty()) {
            continue;
        }
        Fields hit;
        hit.set("firm", profile->name)
            .set("city", profile->city)
            .set("id", profile->id)
            .set("reasons", joined(facts_of(match, Fact::Verdict::fits, language), ", "));
        hits.push_back(std::move(hit));
    }
    Fields fields;
    fields.set("nobody", hits.empty())
        .set(
            "understood", joined(matching::describe(understood, office.vocabulary, language), " · ")
        )
        .set("hits", std::move(hits));
    reply(office, request, "search", fields);
}

void show_profile(Office& office, const Request& request, const std::string& wanted) {
    const std::string id = wanted.empty() ? request.speaker.profile_id : wanted;
    if (id.empty()) {
        reply(office, request, "profile_unknown", Fields().set("wanted", ""));
        return;
    }
    const auto profile = find_profile(office, id);
    if (!profile) {
        reply(office, request, "profile_unknown", Fields().set("wanted", first_line(wanted)));
        return;
    }
    const Language language = request.speaker.language;
    std::vector<std::string> certificates;
    for (const Certificate& certificate : profile->certificates) {
        certificates.push_back(
            certificate.standard + (certificate.grade ? " " + *certificate.grade : "")
        );
    }
    auto offered = capabilities_of(office, *profile, false, language);
    auto sought = capabilities_of(office, *profile, true, language);
    const auto firms = office.members.firms_of(request.speaker.address);
    const bool own = profile->id == request.speaker.profile_id ||
                     std::ranges::find(firms, profile->id) != firms.end();
    std::vector<Fields> offering;
    std::vector<Fields> seeking;
    if (own) {
        matching::MatchOptions options;
        options.top = kMaxPartners;
        options.today = local_date(office.clock.now(), office.settings.cluster.timezone);
        const auto partners = matching::partners_for(office.engine, *profile, options);
        offering = partner_lines(office, partners.offering, language);
        seeking = partner_lines(office, partners.seeking, language);
    }
    Fields fields;
    auto free = capacity_rows(office, profile->id, language, false);
    fields.set("has_free", !free.empty()).set("free", std::move(free));
    fields.set("has_offering", !offering.empty())
        .set("has_seeking", !seeking.empty())
        .set("offering", std::move(offering))
        .set("seeking", std::move(seeking));
    fields.set("firm", profile->name)
        .set("id", profile->id)
        .set("city", profile->city)
        .set("postcode", profile->postcode)
        .set("website", profile->website)
        .set("employees", profile->employees ? std::to_string(*profile->employees) : "")
        .set("text", profile->text)
        .set("certificates", joined(certificates, ", "))
        .set(
            "paused_until",
            profile->paused_until ? shown_date(*profile->paused_until, language) : ""
        )
        .set("has_offered", !offered.empty())
        .set("has_sought", !sought.empty())
        .set("offered", std::move(offered))
        .set("sought", std::move(sought))
        .set("own", own);
    set_lessons(office, request, *profile, own, fields);
    set_figures(office, request, *profile, own, fields);
    reply(office, request, "profile", fields);
}

}  // namespace clusterlotse::commands
