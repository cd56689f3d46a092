package akatombo.tourism.office;

import akatombo.tourism.media.store.AssetStore;
import akatombo.tourism.media.store.MediaArchive;
import akatombo.tourism.media.store.MediaLibraryWorker;

/** Where the office's pictures, sounds and models are made, written down and looked up. */
record MediaRoom(MediaLibraryWorker library, AssetStore assets, MediaArchive archive) {}
