#include "commands/wishes/wishes.hpp"

#include "commands/digest/digest_desk.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wishes/request_wishes.hpp"
#include "commands/wishes/wish_deeds.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

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

std::optional<std::string> heed(Office& office, const Request& request, const WishScene& scene) {
    WishReading reading =
        reading_of(office, request.message, scene.setting == WishSetting::digest && scene.replied);
    if (reading.wishes.empty() && tires_of_it(request.message.text) &&
        (scene.setting == WishSetting::digest ||
         (!scene.replied && digest_came_last(office, request.speaker.address)))) {
        reading = {{{.kind = WishKind::stop, .matter = WishMatter::digest}}, {}};
    }
    const bool alone = reading.rest.empty();
    const auto meant = [&](const Wish& wish) {
        return wish_is_meant(office, request, wish, scene, alone);
    };
    const bool may_say_more =
        scene.setting == WishSetting::digest || scene.setting == WishSetting::request;
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
        fulfil_wish(office, request, wish, scene);
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
    return heed(office, request, wish_scene_of(office, request, answered));
}

bool heed_wishes_of_reader(Office& office, const Request& request) {
    return heed(office, request, {WishSetting::digest, true}).has_value();
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
