import Words

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Why a file could not be read or written, in a sentence and as an exit code.
package struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Operation: Hashable, Sendable {
    case read, write
    /// Write a file that was not there yet.
    case create
  }

  package enum Cause: Hashable, Sendable {
    case missing, noFolder, noPermission, isWriteProtected, isFolder, isPipe, isDevice, isSocket
    case isInUse, isEmpty, isTooLarge, diskIsFull, quotaIsUsedUp, fileSizeLimit, fileSystemIsReadOnly
    case nameIsTooLong, linksGoInCircles, tooManyOpenFiles, ioError
    /// Something in it could be written, but not be read again.
    case isUnreadable
    /// Any other error, by its number in `errno`.
    case other(Int32)
  }

  package let operation: Operation
  /// As the person gave it.
  package let path: String
  package let cause: Cause

  package init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  init(_ operation: Operation, _ path: String, errno code: Int32) {
    self.init(operation, path, Cause(errno: code, operation))
  }

  /// `can't write shop.journey.json: the disk is full`; safe to print.
  package var description: String {
    words(operation == .read ? "can't read %@: %@" : "can't write %@: %@", printable(path), cause.text)
  }

  /// What to do about it, in the program that still holds the work.
  package var advice: String? {
    operation == .read ? nil : words("Your work is still here; save it elsewhere with :w NAME")
  }

  /// As in sysexits.h: 65 bad content, 66 can't open, 73 can't create, 74 can't read or write.
  package var exitCode: Int32 {
    switch (operation, cause) {
    case (.read, .isEmpty), (.read, .isTooLarge): 65
    case (.read, .ioError), (.read, .other): 74
    case (.read, _): 66
    case (.write, _): 74
    case (.create, .ioError), (.create, .diskIsFull): 74
    case (.create, _): 73
    }
  }
}

extension FileProblem.Cause {
  /// As the end of a sentence.
  var text: String {
    switch self {
    case .missing: words("there is no such file")
    case .noFolder: words("its folder does not exist")
    case .noPermission: words("permission is denied")
    case .isWriteProtected: words("it is write-protected")
    case .isFolder: words("it is a folder")
    case .isPipe: words("it is a pipe, not a file")
    case .isDevice: words("it is a device, not a file")
    case .isSocket: words("it is a socket, not a file")
    case .isInUse: words("another program holds it just now")
    case .isEmpty: words("it is empty")
    case .isTooLarge: words("it is larger than %@ MiB", DocumentFormat.largestFile >> 20)
    case .diskIsFull: words("the disk is full")
    case .quotaIsUsedUp: words("your disk quota is used up")
    case .fileSizeLimit: words("it would be larger than files may be here")
    case .fileSystemIsReadOnly: words("the file system is read-only")
    case .nameIsTooLong: words("its name is too long")
    case .linksGoInCircles: words("its symbolic links go in circles")
    case .tooManyOpenFiles: words("too many files are open")
    case .ioError: words("the disk reports an error")
    case .isUnreadable: words("it holds what could not be read again")
    case .other(let code): words("the system reports error %@", code)
    }
  }

  init(errno code: Int32, _ operation: FileProblem.Operation) {
    switch code {
    case ENOENT: self = operation == .read ? .missing : .noFolder
    case ENOTDIR: self = .noFolder
    case EACCES, EPERM: self = .noPermission
    case EISDIR: self = .isFolder
    case ENXIO: self = .isPipe
    case ENOSPC: self = .diskIsFull
    case EDQUOT: self = .quotaIsUsedUp
    case EFBIG: self = .fileSizeLimit
    case EROFS: self = .fileSystemIsReadOnly
    case ENAMETOOLONG: self = .nameIsTooLong
    case ELOOP: self = .linksGoInCircles
    case EMFILE, ENFILE: self = .tooManyOpenFiles
    case EIO: self = .ioError
    default: self = .other(code)
    }
  }
}
