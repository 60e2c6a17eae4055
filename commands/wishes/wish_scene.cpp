#include "commands/wishes/wish_scene.hpp"

#include "commands/wishes/request_wishes.hpp"

namespace clusterlotse::commands {

namespace {

using storage::DigestRhythm;
using storage::Purpose;

WishSetting setting_of(Purpose purpose) {
    switch (purpose) {
        case Purpose::digest:
        case Purpose::digest_item:
            return WishSetting::digest;
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::read_back:
        case Purpose::lesson:
        case Purpose::reminder:
        case Purpose::closing:
        case Purpose::partner:
            return WishSetting::request;
        case Purpose::information:
            return WishSetting::nothing;
        default:
            return WishSetting::other;
    }
}

/// The number of the need where a message tells its asker how it stands, and it runs.
std::string running_need(Office& office, const storage::OutboxContext& context) {
    const bool tells = context.purpose == Purpose::acknowledgement ||
                       context.purpose == Purpose::answer || context.purpose == Purpose::status;
    const auto need = tells && context.need_id ? office.needs.find(*context.need_id) : std::nullopt;
    return need && under_way(need->state) ? need->number : std::string();
}

/// Whether anything is turned off for the person, so that WEITER has a meaning.
bool something_is_off(Office& office, const Speaker& speaker) {
    const auto reader = office.readers.find(speaker.address);
    return reader.rhythm == DigestRhythm::off || reader.paused_until ||
           requests_paused(office, speaker) || requests_stopped(office, speaker.address);
}

bool is_rhythm(WishKind kind) {
    return kind == WishKind::weekly || kind == WishKind::fortnightly || kind == WishKind::monthly ||
           kind == WishKind::matches_only;
}

}  // namespace

WishScene wish_scene_of(
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

bool wish_is_meant(
    Office& office, const Request& request, const Wish& wish, const WishScene& scene, bool alone
) {
    const WishSetting setting = scene.setting;
    if (wish.matter != WishMatter::unsaid || wish.leaves_list || setting == WishSetting::digest) {
        return true;
    }
    if (request.speaker.profile_id.empty()) {
        return false;
    }
    if (is_rhythm(wish.kind)) {
        return scene.replied ? setting == WishSetting::nothing : alone;
    }
    if (wish.kind == WishKind::pause) {
        return setting == WishSetting::request ||
               (!wish.bare_verb && !(scene.replied && setting == WishSetting::other));
    }
    return setting != WishSetting::other &&
           (wish.kind != WishKind::resume || something_is_off(office, request.speaker));
}

TouchedByWish touched_by_wish(const Wish& wish, const WishScene& scene) {
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
    if (is_rhythm(wish.kind) || scene.setting == WishSetting::digest) {
        return {true, false};
    }
    if (wish.kind == WishKind::stop) {
        const bool of_requests = scene.setting == WishSetting::request && scene.replied;
        return {!of_requests, of_requests};
    }
    return {true, true};
}

}  // namespace clusterlotse::commands
