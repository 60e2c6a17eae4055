#include "adapters/matrix/proto/answers.hpp"
#include "adapters/matrix/proto/errors.hpp"
#include "adapters/matrix/proto/http_date.hpp"
#include "adapters/matrix/proto/inbound.hpp"
#include "adapters/matrix/proto/room_state.hpp"
#include "adapters/matrix/proto/sync.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace {

using namespace clusterlotse;

void translate(const std::vector<matrix::Event>& events) {
    const TimePoint now{std::chrono::milliseconds(1'800'000'000'000)};
    for (const auto place : {Place::room, Place::direct}) {
        const matrix::RoomView view{"!r:x", place, matrix::OwnName{"@bot:x", "Lotse"}};
        for (const auto& event : events) {
            static_cast<void>(matrix::to_inbound(event, view, event.display_name, now));
        }
    }
    static_cast<void>(matrix::encode(matrix::RoomFacts{}));
    static_cast<void>(matrix::read_room_state(events, "@bot:x"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto sync = matrix::parse_sync(text); sync.ok()) {
        for (const auto& room : (*sync).joined) {
            translate(room.state);
            translate(room.timeline);
        }
        for (const auto& room : (*sync).invited) {
            translate(room.state);
        }
    }
    if (const auto page = matrix::parse_messages(text); page.ok()) {
        translate((*page).events);
    }
    if (const auto state = matrix::parse_state(text); state.ok()) {
        translate(*state);
    }
    static_cast<void>(matrix::read_error("fuzz", 429, text, text));
    static_cast<void>(matrix::login_answer(text));
    static_cast<void>(matrix::may_send_messages(text, text, "@bot:x"));
    static_cast<void>(matrix::parse_http_date(text));
    static_cast<void>(matrix::decode_facts(std::string(text)));
    return 0;
}
