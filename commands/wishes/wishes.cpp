#include "commands/wishes/wishes.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/digest_wishes.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wishes/request_wishes.hpp"
#include "commands/wishes/wish_words.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::DigestRhythm;
using storage::Purpose;

/// More needs of one person are not looked at.
constexpr int kMostParked = 20;

/// What the person was reading when he wrote, as far as one can tell.
enum class Setting {
    digest,
    request,  ///< as a supplier
    nothing,
    other,  ///< his own need, or something the bot asked
};

Setting setting_of(Purpose purpose) {
    switch (purpose) {
        case Purpose::digest:
        case Purpose::digest_item:
            return Setting::digest;
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::read_back:
        case Purpose::lesson:
        case Purpose::reminder:
        case Purpose::closing:
        case Purpose::partner:
            return Setting::request;
        case Purpose::information:
            return Setting::nothing;
        default:
            return Setting::other;
    }
}

struct Scene {
    Setting setting = Setting::nothing;
    bool replied =
        false;  ///< to just that; else it was the last before, and a digest may have come since
    std::string own_need;  ///< the number of his running need that the last message told him of
    std::optional<std::int64_t> invitation = {};  ///< the request he replied to
};

/// The number of the need where a message tells its asker how it stands, and it runs.
std::string running_need(Office& office, const storage::OutboxContext& context) {
    const bool tells = context.purpose == Purpose::acknowledgement ||
                       context.purpose == Purpose::answer || context.purpose == Purpose::status;
    const auto need = tells && context.need_id ? office.needs.find(*context.need_id) : std::nullopt;
    return need && under_way(need->state) ? need->number : std::string();
}

Scene scene_of(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& answered
) {
    if (answered) {
        return {setting_of(answered->context.purpose), true, {}, answered->context.invitation_id};
    }
    const auto last = request.message.place == Place::direct
                          ? office.outbox.last_to(request.speaker.address)
                          : std::nullopt;
    if (!last) {
        return {};
    }
    return {setting_of(last->context.purpose), false, running_need(office, last->context)};
}

bool is_rhythm(WishKind kind) {
    return kind == WishKind::weekly || kind == WishKind::fortnightly || kind == WishKind::monthly ||
           kind == WishKind::matches_only;
}

/// Whether anything is turned off for the person, so that WEITER has a meaning.
bool something_is_off(Office& office, const Speaker& speaker) {
    const auto reader = office.readers.find(speaker.address);
    return reader.rhythm == DigestRhythm::off || reader.paused_until ||
           requests_paused(office, speaker) || requests_stopped(office, speaker.address);
}

/// False where the words may well be about something else.
bool is_meant(
    Office& office, const Request& request, const Wish& wish, const Scene& scene, bool alone
) {
    const Setting setting = scene.setting;
    if (wish.matter != WishMatter::unsaid || wish.leaves_list || setting == Setting::digest) {
        return true;
    }
    if (request.speaker.profile_id.empty()) {
        return false;
    }
    if (is_rhythm(wish.kind)) {
        return scene.replied ? setting == Setting::nothing : alone;
    }
    if (wish.kind == WishKind::pause) {
        return setting == Setting::request ||
               (!wish.bare_verb && !(scene.replied && setting == Setting::other));
    }
    return setting != Setting::other &&
           (wish.kind != WishKind::resume || something_is_off(office, request.speaker));
}

struct Touched {
    bool digest = false;
    bool requests = false;
};

Touched touched_by(const Wish& wish, const Scene& scene) {
    switch (wish.matter) {
        case WishMatter::digest:
            return {true, false};
        case WishMatter::requests:
            return {false, true};
        case WishMatter::everything:
            return {true, true};
        case WishMatter::unsaid:
            break;
    }
    if (is_rhythm(wish.kind) || scene.setting == Setting::digest) {
        return {true, false};
    }
    if (wish.kind == WishKind::stop) {
        const bool of_requests = scene.setting == Setting::request && scene.replied;
        return {!of_requests, of_requests};
    }
    return {true, true};
}

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

void pause(Office& office, const Request& request, const Wish& wish, const Touched& touched) {
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
void decline_request(Office& office, const Request& request, const Scene& scene) {
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

void stop(Office& office, const Request& request, Touched touched, const Scene& scene) {
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

void resume(Office& office, const Request& request, const Wish& wish, const Touched& touched) {
    const Speaker& speaker = request.speaker;
    const Address& person = speaker.address;
    Fields fields;
    if (touched.digest) {
        const auto reader = office.readers.find(person);
        set_digest_pause(office, person, std::nullopt);
        if (reader.rhythm == DigestRhythm::off) {
            set_digest_rhythm(office, person, DigestRhythm::weekly);
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
        fields.set("parked", parked).set("example", parked.substr(0, parked.find(',')));
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

void fulfil(Office& office, const Request& request, const Wish& wish, const Scene& scene) {
    Touched touched = touched_by(wish, scene);
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

/// The message's own words, or the subject of a mail that says nothing else.
WishReading reading_of(Office& office, const InboundMessage& message, bool to_digest) {
    const Date today = today_of(office);
    WishReading reading = read_wishes(message.text, today, to_digest);
    if (reading.wishes.empty() && message.place == Place::mail && only_excuses(message.text)) {
        WishReading subject = read_wishes(message.subject, today);
        if (subject.rest.empty() && !subject.wishes.empty()) {
            return subject;
        }
    }
    return reading;
}

std::optional<std::string> heed(Office& office, const Request& request, const Scene& scene) {
    WishReading reading =
        reading_of(office, request.message, scene.setting == Setting::digest && scene.replied);
    if (reading.wishes.empty() && tires_of_it(request.message.text) &&
        (scene.setting == Setting::digest ||
         (!scene.replied && digest_came_last(office, request.speaker.address)))) {
        reading = {{{.kind = WishKind::stop, .matter = WishMatter::digest}}, {}};
    }
    const bool alone = reading.rest.empty();
    const auto meant = [&](const Wish& wish) {
        return is_meant(office, request, wish, scene, alone);
    };
    const bool may_say_more = scene.setting == Setting::digest || scene.setting == Setting::request;
    if (reading.wishes.empty() || !(alone || may_say_more) ||
        !std::ranges::all_of(reading.wishes, meant)) {
        const bool stops =
            reading.wishes.size() == 1 && alone && reading.wishes.front().kind == WishKind::stop;
        if (stops && !scene.own_need.empty() && !request.speaker.profile_id.empty()) {
            reply(office, request, "stop_which", Fields().set("number", scene.own_need));
            return "";
        }
        return std::nullopt;
    }
    for (const Wish& wish : reading.wishes) {
        fulfil(office, request, wish, scene);
    }
    return reading.rest;
}

}  // namespace

bool has_paused(Office& office, const Speaker& speaker) {
    return office.readers.find(speaker.address).paused_until || requests_paused(office, speaker);
}

std::optional<std::string> heed_wishes(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& answered
) {
    const InboundMessage& message = request.message;
    if (message.kind != InboundKind::text || message.place == Place::room ||
        !request.speaker.member()) {
        return std::nullopt;
    }
    return heed(office, request, scene_of(office, request, answered));
}

bool heed_wishes_of_reader(Office& office, const Request& request) {
    return heed(office, request, {Setting::digest, true}).has_value();
}

Fields digest_stopped(Office& office, const Address& person) {
    Fields fields;
    fields.set("digest", true)
        .set(
            "requests_come",
            has_consent(office, person, "requests") && !requests_stopped(office, person)
        );
    return fields;
}

}  // namespace clusterlotse::commands
