#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/connection.h"

#define TYPE_FUSE 0x65735546UL

/* As in statfs(2) and linux/magic.h, whose list differs from kernel to kernel. 9p is left out:
 * virtual machines mount their own disk by it. */
static const unsigned long network_types[] = {
	0x6969,     /* NFS */
	0x517b,     /* SMB */
	0xff534d42, /* CIFS */
	0xfe534d42, /* SMB2 */
	0x564c,     /* NCP */
	0x5346414f, /* AFS */
	0x6b414653, /* kAFS */
	0x73757245, /* Coda */
	0x00c36400, /* Ceph */
	0x0bd00bd0, /* Lustre */
	0x7461636f, /* OCFS2 */
	0x01161970  /* GFS2 */
};

static const char *const network_fuse_names[] = {
	"fuse.sshfs", "fuse.rclone", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.davfs2",
	"fuse.davfs", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.ceph-fuse",
	"fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.kio-fuse"
};

bool share_is_network(unsigned long type, const char *fuse_name)
{
	for (size_t i = 0; i < sizeof network_types / sizeof *network_types; i++)
		if (type == network_types[i])
			return true;
	if (type != TYPE_FUSE || !fuse_name)
		return false;
	for (size_t i = 0; i < sizeof network_fuse_names / sizeof *network_fuse_names; i++)
		if (strcmp(fuse_name, network_fuse_names[i]) == 0)
			return true;
	return false;
}

/* The type of a line of the table of mounts: "36 35 98:0 /a /b rw - fuse.sshfs host: rw" gives
 * "fuse.sshfs", where the device is the given one. */
static char *mount_type(const char *line, dev_t device)
{
	const char *type = strstr(line, " - ");
	unsigned int id = 0, parent = 0, high = 0, low = 0;

	if (!type || sscanf(line, "%u %u %u:%u", &id, &parent, &high, &low) != 4)
		return NULL;
	if (makedev(high, low) != device)
		return NULL;
	type += 3;
	return xstrndup(type, strcspn(type, " "));
}

/* The name of the file system of a device, or NULL; the caller frees. */
static char *fuse_name(dev_t device)
{
	FILE *file = fopen("/proc/self/mountinfo", "re");
	char *line = NULL, *name = NULL;
	size_t cap = 0;

	if (!file)
		return NULL;
	while (!name && getline(&line, &cap, file) >= 0)
		name = mount_type(line, device);
	free(line);
	fclose(file);
	return name;
}

int share_refuse(const char *path, struct err *err)
{
	struct statfs fs;
	struct stat st;
	char *name = NULL;
	bool network;

	if (statfs(path, &fs) || stat(path, &st))
		return err_set(err, ERR_SYSTEM, _("Cannot look at %s: %s."), path, strerror(errno));
	if ((unsigned long)fs.f_type == TYPE_FUSE)
		name = fuse_name(st.st_dev);
	/* The type is a signed int on some machines: compare 32 bits. */
	network = share_is_network((unsigned long)fs.f_type & 0xffffffffUL, name);
	free(name);
	if (network)
		return err_set(err, ERR_STORE,
			_("%s lies on a network share, where the store is not safe. Put it on a disk of"
			  " this machine."), path);
	return 0;
}
