#pragma once

#include "domain/channel.hpp"
#include "domain/lifecycle.hpp"
#include "domain/message.hpp"
#include "domain/need.hpp"
#include "storage/invitation_store.hpp"
#include "storage/need_store.hpp"
#include "storage/outbox_store.hpp"
#include "storage/timer_store.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::storage {

/// How values stand in the database. Each `code` has its inverse; an unknown word is a
/// DatabaseError (damaged).
std::string_view code(Purpose purpose);
std::string_view code(Discretion discretion);
std::string_view code(Exchange exchange);
std::string_view code(TimerKind kind);
inline std::string_view code(NeedState state) {
    return name_of(state);
}
inline std::string_view code(InvitationState state) {
    return name_of(state);
}
inline std::string_view code(Channel channel) {
    return name_of(channel);
}
inline std::string_view code(Language language) {
    return name_of(language);
}
inline std::string_view code(Place place) {
    return name_of(place);
}

NeedState to_need_state(std::string_view word);
InvitationState to_invitation_state(std::string_view word);
Purpose to_purpose(std::string_view word);
Discretion to_discretion(std::string_view word);
Exchange to_exchange(std::string_view word);
TimerKind to_timer_kind(std::string_view word);
Channel to_channel(std::string_view word);
Language to_language(std::string_view word);
Place to_place(std::string_view word);

/// A list as a JSON array; "" for the empty one. Broken UTF-8 is replaced.
std::string list_code(const std::vector<std::string>& list);
std::string list_code(const std::vector<std::int64_t>& list);
std::vector<std::string> text_list(const std::string& json);
std::vector<std::int64_t> integer_list(const std::string& json);

}  // namespace clusterlotse::storage
