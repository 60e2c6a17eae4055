#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::simulation {

/// What a mail program shows of a raw mail: headers unfolded and decoded (RFC 2047, RFC 2231),
/// texts and files decoded. Written apart from the code that writes mails, so that neither hides
/// the other's mistake. For well-formed mails.
std::string decoded_mail(std::string_view raw);

/// The letters of a HTML document as they are read: without tags, references to characters and
/// percent signs resolved.
std::string letters_of_html(std::string_view html);

}  // namespace clusterlotse::simulation
