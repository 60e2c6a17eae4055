#include "commands/wishes/wish_deeds.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_wishes.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wishes/request_wishes.hpp"
#include "commands/wishes/wishes.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::DigestRhythm;

/// More needs of one person are not looked at.
constexpr int kMostParked = 20;

std::string shown(const Request& request, const std::optional<Date>& date) {
    return date ? shown_date(*date, request.speaker.language) : std::string();
}

void add_rhythm(Fields& fields, DigestRhythm rhythm) {
    fields.set("weekly", rhythm == DigestRhythm::weekly)
        .set("monthly", rhythm == DigestRhythm::monthly)
        .set("matches", rhythm == DigestRhythm::matches_only);
}

void change_rhythm(Office& office, const Request& request, WishKind kind) {
    const Address& person = request.speaker.address;
    if (kind == WishKind::fortnightly) {
        Fields fields;
        add_rhythm(fields, office.readers.find(person).rhythm);
        reply(office, request, "wish_fortnightly", fields);
        return;
    }
    const DigestRhythm rhythm = kind == WishKind::weekly    ? DigestRhythm::weekly
                                : kind == WishKind::monthly ? DigestRhythm::monthly
                                                            : DigestRhythm::matches_only;
    set_digest_rhythm(office, person, rhythm);
    give_consent(office, person, "digest");
    const auto pause = office.readers.find(person).paused_until;
    const bool pauses =
        pause && std::chrono::sys_days(*pause) >= std::chrono::sys_days(today_of(office));
    Fields fields;
    add_rhythm(fields, rhythm);
    fields.set("until", pauses ? shown(request, pause) : "");
    reply(office, request, "wish_rhythm", fields);
}

void pause(Office& office, const Request& request, const Wish& wish, const TouchedByWish& touched) {
    if (wish.too_long) {
        Fields fields;
        fields.set("requests", touched.requests);
        reply(office, request, "wish_too_long", fields);
        return;
    }
    if (touched.digest) {
        set_digest_pause(office, request.speaker.address, wish.until);
    }
    if (touched.requests) {
        pause_requests(office, request.speaker, wish.until);
    }
    Fields fields;
    fields.set("until", shown(request, wish.until))
        .set("firm", request.speaker.firm)
        .set("digest", touched.digest)
        .set("requests", touched.requests);
    reply(office, request, "wish_pause", fields);
}

/// "Streichen Sie uns aus dem Verteiler": nobody of the firm is to be asked.
bool means_whole_firm(const std::string& text) {
    static const RE2 whole_firm(
        R"((?i)(?:^|[^\pL])(?:uns|unsere firma|unseren betrieb|us|our (?:company|firm))(?:[^\pL]|$))"
    );
    return RE2::PartialMatch(text, whole_firm);
}

/// Who is asked no more has declined what he was asked last.
void decline_request(Office& office, const Request& request, const WishScene& scene) {
    const auto invitation =
        scene.invitation ? office.invitations.find(*scene.invitation) : std::nullopt;
    if (invitation && invitation->state == InvitationState::asked &&
        speaks_for(request.speaker, *invitation)) {
        Answer no;
        no.kind = AnswerKind::decline;
        no.reasons.push_back(DeclineReason::unspecified);
        settle_answer(office, *invitation, no, request.speaker.address.value);
    }
}

void stop(Office& office, const Request& request, TouchedByWish touched, const WishScene& scene) {
    const Address& person = request.speaker.address;
    if (touched.digest) {
        set_digest_rhythm(office, person, DigestRhythm::off);
    }
    if (touched.requests) {
        stop_requests(office, person);
        if (means_whole_firm(request.message.text)) {
            stop_requests_of_firm(office, request.speaker.profile_id);
        }
    }
    Fields fields = digest_stopped(office, person);
    fields.set("digest", touched.digest)
        .set("requests", touched.requests)
        .set(
            "digest_comes",
            office.readers.find(person).rhythm != DigestRhythm::off &&
                has_consent(office, person, "digest")
        );
    if (touched.requests) {
        const auto profile = office.profiles.find(request.speaker.profile_id);
        const auto other = profile ? office.members.request_recipient(*profile) : std::nullopt;
        fields.set("firm", request.speaker.firm).set("colleague", other ? other->name : "");
    }
    reply(office, request, "wish_stop", fields);
    if (touched.requests) {
        decline_request(office, request, scene);
    }
}

/// The numbers of his needs that are put aside: WEITER may have meant one of them.
std::string parked_needs(Office& office, const Speaker& speaker) {
    std::vector<std::string> numbers;
    for (const auto& need :
         office.needs.of_asker(speaker.profile_id, speaker.address, kMostParked)) {
        if (need.state == NeedState::parked && need.asker == speaker.address) {
            numbers.push_back(need.number);
        }
    }
    return joined(numbers, ", ");
}

void resume(
    Office& office, const Request& request, const Wish& wish, const TouchedByWish& touched
) {
    const Speaker& speaker = request.speaker;
    const Address& person = speaker.address;
    Fields fields;
    if (touched.digest) {
        const auto reader = office.readers.find(person);
        set_digest_pause(office, person, std::nullopt);
        if (reader.rhythm == DigestRhythm::off) {
            set_digest_rhythm(office, person, reader.rhythm_before);
        }
        if (wish.matter != WishMatter::unsaid) {
            give_consent(office, person, "digest");
        }
    }
    if (touched.requests) {
        pause_requests(office, speaker, std::nullopt);
        if (wish.matter != WishMatter::unsaid || requests_stopped(office, person)) {
            allow_requests(office, person);
        }
    }
    add_rhythm(fields, office.readers.find(person).rhythm);
    const bool by_office = speaker.moderator && speaker.profile_id.empty();
    fields.set("digest", touched.digest && (by_office || has_consent(office, person, "digest")))
        .set("requests", touched.requests && has_consent(office, person, "requests"));
    if (wish.matter == WishMatter::unsaid) {
        const std::string parked = parked_needs(office, speaker);
        fields.set("parked", parked)
            .set("several_parked", parked.find(',') != std::string::npos)
            .set("example", parked.substr(0, parked.find(',')));
    }
    reply(office, request, "wish_resume", fields);
}

void limit(Office& office, const Request& request, const Wish& wish) {
    const bool limited = wish.kind == WishKind::weekly_limit;
    office.readers.set_weekly_limit(
        request.speaker.profile_id, limited ? std::optional(wish.limit) : std::nullopt
    );
    const int usual = office.settings.needs.requests_per_week;
    Fields fields;
    fields.set("firm", request.speaker.firm)
        .set("limit", limited ? std::to_string(wish.limit) : "")
        .set("once", limited && wish.limit == 1)
        .set("usual", usual > 0 ? std::to_string(usual) : "");
    reply(office, request, "wish_limit", fields);
}

}  // namespace

void fulfil_wish(Office& office, const Request& request, const Wish& wish, const WishScene& scene) {
    TouchedByWish touched = touched_by_wish(wish, scene);
    if (request.speaker.profile_id.empty() && request.speaker.moderator) {
        touched.requests = false;  // nobody asks him
    }
    if (request.speaker.profile_id.empty() && !(touched.digest && request.speaker.moderator)) {
        reply(office, request, "wish_without_firm", {});
        return;
    }
    switch (wish.kind) {
        case WishKind::weekly:
        case WishKind::fortnightly:
        case WishKind::monthly:
        case WishKind::matches_only:
            change_rhythm(office, request, wish.kind);
            return;
        case WishKind::pause:
            pause(office, request, wish, touched);
            return;
        case WishKind::stop:
            stop(office, request, touched, scene);
            return;
        case WishKind::resume:
            resume(office, request, wish, touched);
            return;
        case WishKind::weekly_limit:
        case WishKind::no_weekly_limit:
            limit(office, request, wish);
            return;
    }
}

}  // namespace clusterlotse::commands
