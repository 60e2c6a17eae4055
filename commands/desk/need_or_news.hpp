#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// Keeps a message that asks for nothing and asks its writer in one line whether somebody is
/// sought.
void ask_need_or_news(Office& office, const Request& request, const std::string& text);

/// His word to that: a yes makes the kept message a need, a no drops it. False where it is neither:
/// then the words stand for themselves.
bool need_or_news_said(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
