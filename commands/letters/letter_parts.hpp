#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/channel.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What every kind of letter is put together from.
namespace clusterlotse::commands {

/// "Re: …", once.
std::string reply_subject(const std::string& subject);

/// The fields with the cluster's name, and with `moderator_contact`: the name and address of the
/// first moderator, that of the reader's channel where he has one. Every template may use them.
Fields with_cluster(const Office& office, Fields fields, Channel channel);

std::string html_of(
    const Office& office, Language language, Channel channel, const Rendered& rendered
);

/// What a template says, in the forms that the channel takes.
void write_into(
    OutboundMessage& out, const Office& office, Language language, const Rendered& rendered
);

/// A mail's reply address is settled before it is written, so that links in it can carry it.
void settle_reply_address(const Office& office, OutboundMessage& out, Fields& fields);

/// The asker's message and those it referred to, newest kept, as a mail thread wants them.
std::vector<std::string> thread_references(
    std::vector<std::string> references, const std::string& message_id
);

}  // namespace clusterlotse::commands
